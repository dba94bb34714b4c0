const SHOWN = 24;
/** Reads the first page's numbers from the services, each with a token of the caller's. */ export async function readDeck(caller, callers, services) {
    const from = async (service, path)=>{
        const token = await callers.internalToken(caller, service.name);
        // A page with a part missing is better than none.
        return service.json(path, {
            authorization: `Bearer ${token}`
        }).then((answer)=>answer, ()=>undefined);
    };
    const [portfolio, projects] = await Promise.all([
        from(services.reporting, `/api/reporting/v1/portfolio/products?limit=${SHOWN}`),
        from(services.project, `/api/project/v1/projects?limit=${SHOWN * 2}`)
    ]);
    const shown = new Set(portfolio?.items.flatMap((line)=>line.projects.map(({ id })=>id)));
    return {
        products: portfolio?.items,
        moreProducts: typeof portfolio?.nextCursor === 'string',
        otherProjects: projects?.items.filter(({ id, archived })=>!shown.has(id) && archived !== true)
    };
}
