import { migrationOf } from '@wheelhouse/service-kit';
import { identityTables, keyTables } from './identity/identity.tables.js';
/** The gateway's own steps behind the store's; one that was released never changes. */ export const gatewayMigrations = [
    migrationOf({
        name: 'Identity1767225601000',
        up: identityTables
    }),
    migrationOf({
        name: 'Keys1767225601001',
        up: keyTables
    })
];
