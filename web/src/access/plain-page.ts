import { NextResponse } from 'next/server';

type PlainPage = { status: 503; title: string; lead: string; retryAfterSeconds: number };

/**
 * A page of this hop itself, which answers when nothing behind it can. It has no stylesheet to load, so it names a few of the
 * values of tokens.css; a test keeps them the same.
 */
export function plainPage({ status, title, lead, retryAfterSeconds }: PlainPage) {
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Viva</title>
<style>${STYLE}</style>
<main>
<p class="mark">Viva</p>
<h1>${title}</h1>
<p>${lead}</p>
<p><a href="">Try again</a></p>
</main>
</html>
`;
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'retry-after': String(retryAfterSeconds) };
  return new NextResponse(html, { status, headers });
}

const STYLE = `
:root { color-scheme: light dark; background: light-dark(oklch(0.982 0.006 85), oklch(0.19 0.008 85)); }
body { margin: 0; color: light-dark(oklch(0.43 0.014 85), oklch(0.77 0.01 85)); font: 1rem/1.5 "Inter Variable", Arial, sans-serif; }
main { box-sizing: border-box; max-width: 25rem; margin: 0 auto; padding: 12vh 1.25rem 2.5rem; }
.mark, h1 { margin: 0; color: light-dark(oklch(0.235 0.015 85), oklch(0.93 0.008 85)); font-family: "Source Serif 4 Variable", Georgia, serif; }
.mark { font-size: 1.25rem; font-weight: 700; }
h1 { margin-top: 2.5rem; font-size: 1.9375rem; font-weight: 600; line-height: 1.2; letter-spacing: -0.01em; }
a {
  display: grid; place-items: center; min-height: 3rem; margin-top: 1.75rem; border-radius: 0.375rem; font-weight: 500; text-decoration: none;
  color: light-dark(oklch(0.985 0.006 165), oklch(0.19 0.02 165)); background: light-dark(oklch(0.43 0.075 165), oklch(0.78 0.09 165));
}`;
