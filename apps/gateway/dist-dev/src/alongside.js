import { registryOf, organisationEvents } from '@wheelhouse/contracts';
import { commandHandler } from '@wheelhouse/event-sourcing';
export const organisationRegistry = registryOf(organisationEvents);
/**
 * Handles commands whose facts take rows of the identity or key store with them, in the one transaction of both:
 * `rowsOf` says which for the events that a command came to.
 */ export function handlerAlongside(store, rowsOf) {
    const keeping = {
        ...store,
        transact: (request, decide)=>store.transact(request, (loaded)=>{
                const verdict = decide(loaded);
                if (!('write' in verdict)) return verdict;
                const also = [
                    ...verdict.write.also ?? [],
                    ...verdict.write.appends.flatMap(rowsOf)
                ];
                return {
                    ...verdict,
                    write: {
                        ...verdict.write,
                        also
                    }
                };
            })
    };
    return commandHandler(keeping, organisationRegistry);
}
