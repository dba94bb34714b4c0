import { partId, text, z, id } from '@wheelhouse/event-sourcing';

const ofSegment = { name: text(200), description: text(2000).optional() };
const ofPersona = { segment: id(), name: text(200), description: text(2000).optional() };

/** What is told of a segment, new or known. */
export const newSegment = z.object({ segment: partId(), ...ofSegment });
export const knownSegment = z.object({ segment: id(), ...ofSegment });

/** What is told of a persona, new or known. */
export const newPersona = z.object({ persona: partId(), ...ofPersona });
export const knownPersona = z.object({ persona: id(), ...ofPersona });
