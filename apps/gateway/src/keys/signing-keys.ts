import type { Actor } from '@wheelhouse/event-sourcing';
import type { InternalTokens, Logger } from '@wheelhouse/service-kit';
import { exportJWK, exportPKCS8, generateKeyPair, importPKCS8, SignJWT, type JWK } from 'jose';
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { sql } from '../database.js';

const ISSUER = 'wheelhouse-gateway';
const LIFE_SECONDS = 60;
const KEPT_DAYS = 90;

interface StoredKey {
  readonly id: string;
  readonly public_key: JWK;
  readonly sealed_private_key: string;
  readonly age_days: number;
}

/**
 * The key pair that signs internal tokens. It lies in the database, so that several gateways sign with one key and a
 * restart leaves tokens valid; after 90 days the next start makes a new one, and the older stays readable for a while.
 * One that was sealed under another secret, as in a database restored for a new system, cannot sign: another is made.
 */
export async function storedTokens(pool: pg.Pool, secret: string, logger: Logger): Promise<InternalTokens> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    // Two gateways that start at once must not each make one.
    await client.query(`select pg_advisory_xact_lock(hashtextextended('signing-keys', 0))`);
    const { rows } = await client.query<StoredKey>(
      sql(`select id, public_key, sealed_private_key, extract(day from clock_timestamp() - created_at)::int as age_days
        from signing_keys where created_at > clock_timestamp() - make_interval(days => $1 + 1) order by created_at desc`, KEPT_DAYS),
    );
    const young = rows.filter((row) => row.age_days < KEPT_DAYS);
    const readable = young.find((row) => unseal(row.sealed_private_key, secret, row.id) !== undefined);
    const newest = readable ?? (await makeKey(client, secret));
    if (!readable && young.length > 0) logger.warn({ key: newest.id }, 'the signing keys found were sealed under another INTERNAL_SECRET and cannot be opened: a new one was made, and signs from now on');
    await client.query('commit');
    client.release();
    const pkcs8 = unseal(newest.sealed_private_key, secret, newest.id);
    if (pkcs8 === undefined) throw new Error('the signing key cannot be read');
    const privateKey = await importPKCS8(pkcs8, 'EdDSA');
    return {
      jwks: { keys: [...new Map([newest, ...rows].map((row) => [row.id, { ...row.public_key, kid: row.id, alg: 'EdDSA', use: 'sig' }])).values()] },
      sign: (actor: Actor, audience: string) =>
        new SignJWT({ role: actor.organisationRole, teams: actor.teams, scopes: actor.scopes })
          .setProtectedHeader({ alg: 'EdDSA', kid: newest.id })
          .setSubject(actor.member)
          .setIssuer(ISSUER)
          .setAudience(audience)
          .setIssuedAt()
          .setExpirationTime(`${LIFE_SECONDS}s`)
          .sign(privateKey),
    };
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function makeKey(client: pg.PoolClient, secret: string): Promise<StoredKey> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const id = uuidv7();
  const key = { id, public_key: await exportJWK(publicKey), sealed_private_key: seal(await exportPKCS8(privateKey), secret, id), age_days: 0 };
  await client.query(sql('insert into signing_keys (id, public_key, sealed_private_key) values ($1, $2, $3)', id, JSON.stringify(key.public_key), key.sealed_private_key));
  return key;
}

const sealingKey = (secret: string, id: string): Buffer => Buffer.from(hkdfSync('sha256', secret, id, 'wheelhouse signing key', 32));

function seal(plain: string, secret: string, id: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(secret, id), nonce);
  return Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64');
}

/** Undefined where the key was sealed with another secret. */
function unseal(sealed: string, secret: string, id: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(secret, id), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(-16));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
