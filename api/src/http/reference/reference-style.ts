export const REFERENCE_STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1c1b19, #eceae5); --quiet: light-dark(#5f5b54, #aaa69d); --page: light-dark(#fbfaf7, #171614); --box: light-dark(#f1efe9, #22201d); --accent: light-dark(#0b5d57, #6fc7bd); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 56rem; padding: 2rem 1.25rem 6rem; background: var(--page); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
h1 { font-size: 1.6rem; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; margin: 3rem 0 .25rem; }
h3 { font-size: 1rem; margin: 0 0 .25rem; overflow-wrap: anywhere; }
p { margin: 0 0 .5rem; max-width: 70ch; }
a { color: var(--accent); }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
nav { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: .75rem 0; background: var(--page); }
article { margin: 1.25rem 0; padding-top: 1.25rem; border-top: 1px solid var(--box); scroll-margin-top: 4rem; }
section { scroll-margin-top: 3rem; }
.method { display: inline-block; min-width: 3.5rem; color: var(--accent); font-variant-numeric: tabular-nums; }
.part { margin: .75rem 0 .25rem; }
.refusal { margin: .15rem 0; color: var(--quiet); }
code, pre { font-family: ui-monospace, monospace; font-size: .875rem; }
pre { margin: .25rem 0; padding: .75rem 1rem; overflow-x: auto; background: var(--box); border-radius: 6px; }
`;
