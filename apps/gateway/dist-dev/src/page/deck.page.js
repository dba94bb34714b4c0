import { html } from './html.js';
import { layout } from './layout.js';
/** `on-hold` as people read it. */ const plain = (word)=>word.replaceAll('-', ' ');
const sentence = (word)=>plain(word).replace(/^./, (letter)=>letter.toUpperCase());
const day = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC'
});
const dayOf = (value)=>day.format(new Date(value.slice(0, 10)));
const hours = (minutes)=>`${new Intl.NumberFormat('en-GB', {
        maximumFractionDigits: 1
    }).format(minutes / 60)} h`;
/** What somebody sees who is signed in: the portfolio, and where else to look. */ export function deckPage(caller, organisation, deck) {
    return layout({
        title: `${organisation} · Wheelhouse`,
        who: html`<div class="who"><span><b>${caller.name}</b> · ${plain(caller.actor.organisationRole)}</span><form method="post" action="/sign-out"><button class="plain">Sign out</button></form></div>`,
        main: html`<h1>${organisation}</h1>
<p class="lead">Every product with its projects, and how far the work has come.</p>
<section aria-labelledby="products"><h2 id="products">Products</h2>${products(deck)}</section>
${others(deck.otherProjects)}
<section aria-labelledby="further"><h2 id="further">Where to look next</h2>
<ul class="links">
<li><a class="card" href="/api/docs"><strong>The API, described</strong>Every command and every question, with examples.</a></li>
<li><a class="card" href="/api/openapi.json"><strong>OpenAPI document</strong>One file over all services, for tools and clients.</a></li>
<li><a class="card" href="/api/reporting/v1/portfolio/products"><strong>The portfolio as data</strong>What this page shows, as JSON; add <code>?asOf=</code> for any day.</a></li>
<li><a class="card" href="/api/session"><strong>Who you are here</strong>Your roles, teams and scopes, as services see them.</a></li>
</ul></section>`
    });
}
function products(deck) {
    if (!deck.products) return html`<p class="note" role="status">The reporting service does not answer at the moment. Nothing is lost; try again in a moment.</p>`;
    if (deck.products.length === 0) {
        return html`<div class="card"><h3>No product yet</h3><p class="soft">Begin with <code>POST /api/product/v1/products</code>, or watch a whole story unfold: <code>npm run story</code>.</p></div>`;
    }
    return html`<div class="grid">${deck.products.map(productCard)}</div>${deck.moreProducts ? html`<p class="soft">There are more; the API lists them all.</p>` : ''}`;
}
function productCard(line) {
    const features = Object.values(line.features).reduce((sum, count)=>sum + count, 0);
    return html`<article class="card" aria-labelledby="p-${line.id}">
<div class="head"><div><h3 id="p-${line.id}">${line.name}</h3><span class="key">${line.key}</span></div><span class="tag">${sentence(line.stage)}</span></div>
${line.vision ? html`<p class="vision">For ${line.vision.for}, who need ${line.vision.need}: ${line.vision.what}.</p>` : html`<p class="vision">No vision stated yet.</p>`}
${bar(line.progress, `Work finished for ${line.name}`)}
<p class="small soft">${featureWords(features, line.features)}</p>
${line.projects.length > 0 ? html`<ul class="projects" aria-label="Projects of ${line.name}">${line.projects.map(projectItem)}</ul>` : html`<p class="small soft">No project works for it yet.</p>`}
${line.hiddenProjects > 0 ? html`<p class="small soft">${line.hiddenProjects} more you may not see.</p>` : ''}
</article>`;
}
function featureWords(all, byStatus) {
    if (all === 0) return 'No features yet.';
    const parts = Object.entries(byStatus).flatMap(([status, count])=>count > 0 ? [
            `${count} ${plain(status)}`
        ] : []);
    return `${all} ${all === 1 ? 'feature' : 'features'}: ${parts.join(', ')}.`;
}
const projectItem = (project)=>html`<li>
<div class="row"><b>${project.name}</b><span class="tag">${sentence(project.status)}</span></div>
${bar(project.progress, `Work finished in ${project.name}`)}
${project.start !== null || project.finish !== null ? html`<p class="small soft">${project.start === null ? '' : `from ${dayOf(project.start)} `}${project.finish === null ? '' : `to ${dayOf(project.finish)}`}</p>` : ''}
</li>`;
/** A bar of finished work over all work; drawn as SVG, since the page allows no styles in attributes. */ function bar(progress, label) {
    if (progress.percent === null) return html`<p class="small soft">${progress.elements === 0 ? 'No work planned yet.' : `${progress.finishedElements} of ${progress.elements} done; none has an estimate of work.`}</p>`;
    const percent = Math.round(progress.percent);
    return html`<div class="track" role="progressbar" aria-label="${label}" aria-valuemin="0" aria-valuemax="100" aria-valuenow="${percent}"><svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="${percent}" height="1"/></svg></div>
<p class="small row num"><b>${percent} %</b><span class="soft">${hours(progress.finishedWork)} of ${hours(progress.allWork)}</span></p>`;
}
function others(projects) {
    if (!projects || projects.length === 0) return '';
    return html`<section aria-labelledby="others"><h2 id="others">Other projects</h2><div class="grid">${projects.map((project)=>html`<article class="card"><div class="head"><h3>${project.name}</h3><span class="tag">${sentence(project.status)}</span></div></article>`)}</div></section>`;
}
