import type { EvidenceFacts } from '../evidence.js';

/** Who the spec’s actor is. */
export const author = '01900000-0000-7000-8000-00000000000a';

export const sealed = { key: '01900000-0000-7000-8000-0000000000d1', subject: `member:${author}`, cipher: 'AAAA' };

export const evidence = { evidence: '01900000-0000-7000-8000-0000000000e5', text: sealed, source: 'call' } as const;

export const noEvidenceFacts: EvidenceFacts = { customers: [], studies: [], feedback: [], metrics: [] };
