/** The one style sheet of the gateway's own pages; without fonts or pictures from elsewhere, light and dark. */ export const style = `
:root{color-scheme:light dark;--sea:#0d3b4f;--sea-2:#14566f;--brass:#a8680f;--paper:#f5f3ee;--card:#fff;--ink:#17252b;--soft:#53646c;--line:#dcd8cd;--bar:#e7e3d8;--done:#1d7a68;--bad:#a4262c;--shade:0 1px 2px rgb(13 59 79/.08),0 6px 20px rgb(13 59 79/.06)}
@media (prefers-color-scheme:dark){:root{--paper:#0e191f;--card:#15242c;--ink:#e8eef0;--soft:#a3b3ba;--line:#27404b;--bar:#22363f;--brass:#e2a951;--done:#4cc0a6;--bad:#ff8f8a;--sea-2:#1c6f8e;--shade:none}}
*{box-sizing:border-box}
html{font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif}
body{margin:0;background:var(--paper);color:var(--ink);min-height:100vh;display:flex;flex-direction:column}
a{color:var(--sea-2);text-underline-offset:.15em}
@media (prefers-color-scheme:dark){a{color:#8fd0ea}}
:focus-visible{outline:3px solid var(--brass);outline-offset:2px;border-radius:4px}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem 1rem;z-index:1}
.bar{background:linear-gradient(100deg,#0a2f40,#14566f);color:#fff}
.bar>div,main,footer>div{width:min(72rem,100% - 2.5rem);margin-inline:auto}
.bar>div{display:flex;align-items:center;gap:.75rem;padding:.9rem 0;flex-wrap:wrap}
.bar svg{width:2rem;height:2rem;flex:none}
.brand{font-weight:650;font-size:1.15rem;letter-spacing:.01em;color:#fff;text-decoration:none}
.who{margin-left:auto;display:flex;align-items:center;gap:.9rem;font-size:.95rem}
.who b{font-weight:600}.who span{opacity:.85}
main{flex:1;padding:2.2rem 0 3rem}
h1{font-size:clamp(1.6rem,3.4vw,2.3rem);line-height:1.2;margin:0 0 .4rem;letter-spacing:-.015em;text-wrap:balance}
h2{font-size:1.2rem;margin:2.2rem 0 .8rem}
h3{font-size:1.15rem;margin:0;line-height:1.3}
p{margin:.3rem 0 .8rem}.soft{color:var(--soft)}.lead{font-size:1.1rem;color:var(--soft);max-width:40rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:1.25rem 1.4rem;box-shadow:var(--shade)}
.door{display:grid;grid-template-columns:1.15fr 1fr;gap:3rem;align-items:center;min-height:60vh}
@media (max-width:52rem){.door{grid-template-columns:1fr;gap:1.6rem;min-height:0}}
.two{list-style:none;padding:0;margin:1.4rem 0 0;display:grid;gap:.9rem}
.two li{border-left:3px solid var(--brass);padding-left:.9rem}
label{display:block;font-weight:600;font-size:.95rem;margin-bottom:.3rem}
input{width:100%;font:inherit;color:inherit;background:var(--paper);border:1px solid #8a979c;border-radius:9px;padding:.65rem .8rem;margin-bottom:1rem}
button{font:inherit;font-weight:600;border:0;border-radius:9px;padding:.7rem 1.2rem;background:var(--sea-2);color:#fff;cursor:pointer}
button:hover{filter:brightness(1.1)}form.card button{width:100%}form.card h2{margin-top:.2rem}form.card .small{margin:1rem 0 .2rem}
.plain{background:transparent;border:1px solid rgb(255 255 255/.55);padding:.35rem .8rem;font-weight:500}
.alert{border-left:4px solid var(--bad);background:color-mix(in srgb,var(--bad) 9%,var(--card));border-radius:8px;padding:.7rem .9rem;margin:0 0 1rem}
.note{border-left:4px solid var(--brass);background:var(--card);border-radius:8px;padding:.7rem .9rem}
.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,21rem),1fr));gap:1.1rem;align-items:start}
.head{display:flex;gap:.6rem;align-items:flex-start;justify-content:space-between}
.tag{font-size:.8rem;font-weight:600;border-radius:99px;padding:.15rem .65rem;background:var(--bar);color:var(--ink);white-space:nowrap}
.key{font-family:ui-monospace,SFMono-Regular,Menlo,monospace;font-size:.82rem;color:var(--soft)}
.vision{font-style:italic;color:var(--soft);margin:.6rem 0}
.track{height:.6rem;border-radius:99px;background:var(--bar);overflow:hidden;margin:.35rem 0 .3rem}
.track>svg{display:block;width:100%;height:100%}.track rect{fill:var(--done)}
.small{font-size:.88rem}.num{font-variant-numeric:tabular-nums}
.projects{list-style:none;margin:1rem 0 0;padding:.9rem 0 0;border-top:1px solid var(--line);display:grid;gap:.8rem}
.projects b{font-weight:600}.row{display:flex;justify-content:space-between;gap:.8rem;align-items:baseline}
.links{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));gap:1rem;list-style:none;padding:0;margin:0}
.links a{display:block;height:100%;text-decoration:none;color:inherit}.links strong{color:var(--sea-2);display:block}
@media (prefers-color-scheme:dark){.links strong{color:#8fd0ea}}
.links a:hover{border-color:var(--sea-2)}
code{font-family:ui-monospace,SFMono-Regular,Menlo,monospace;font-size:.88em;background:var(--bar);border-radius:5px;padding:.1em .35em;overflow-wrap:anywhere}
footer{border-top:1px solid var(--line);color:var(--soft);font-size:.88rem}footer>div{padding:1rem 0;display:flex;gap:1.2rem;flex-wrap:wrap}
`;
