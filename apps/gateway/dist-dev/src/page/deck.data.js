import { z } from 'zod';
const progress = z.object({
    finishedWork: z.number(),
    allWork: z.number(),
    percent: z.number().nullable(),
    elements: z.number(),
    finishedElements: z.number()
});
const projectLine = z.object({
    id: z.string(),
    name: z.string(),
    status: z.string(),
    start: z.string().nullable(),
    finish: z.string().nullable(),
    progress
});
const productLine = z.object({
    id: z.string(),
    key: z.string(),
    name: z.string(),
    stage: z.string(),
    vision: z.object({
        for: z.string(),
        need: z.string(),
        what: z.string()
    }).nullable(),
    features: z.record(z.string(), z.number()),
    projects: z.array(projectLine),
    progress,
    hiddenProjects: z.number()
});
const projectRow = z.object({
    id: z.string(),
    name: z.string(),
    status: z.string(),
    archived: z.boolean().optional()
});
const portfolioAnswer = z.object({
    items: z.array(productLine),
    nextCursor: z.string().nullable()
});
const projectsAnswer = z.object({
    items: z.array(projectRow)
});
const SHOWN = 24;
/** Reads the first page's numbers from the services, each with a token of the caller's. */ export async function readDeck(caller, callers, services) {
    // A page with a part missing is better than none.
    const from = async (service, path, schema)=>{
        const token = await callers.internalToken(caller, service.name);
        const answer = await service.json(path, {
            authorization: `Bearer ${token}`
        }).catch(()=>undefined);
        return schema.safeParse(answer).data;
    };
    const [portfolio, projects] = await Promise.all([
        from(services.reporting, `/api/reporting/v1/portfolio/products?limit=${SHOWN}`, portfolioAnswer),
        from(services.project, `/api/project/v1/projects?limit=${SHOWN * 2}`, projectsAnswer)
    ]);
    const shown = new Set(portfolio?.items.flatMap((line)=>line.projects.map(({ id })=>id)));
    return {
        products: portfolio?.items,
        moreProducts: typeof portfolio?.nextCursor === 'string',
        otherProjects: projects?.items.filter(({ id, archived })=>!shown.has(id) && archived !== true)
    };
}
