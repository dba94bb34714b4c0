import { text, z } from '@wheelhouse/event-sourcing';
/** An address as it is typed; it is shown so, and compared by `addressKey`. */ export const emailAddress = ()=>text(254).pipe(z.email({
        error: 'must be an email address'
    }));
/** Two addresses are one when they differ in case or in the width of letters alone. */ export const addressKey = (email)=>email.trim().normalize('NFKC').toLowerCase();
