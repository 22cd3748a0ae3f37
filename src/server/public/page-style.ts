/** The style of the public pages: large, plain, readable on an old phone in the sun and in the dark. */
export const PAGE_STYLE = `:root { color-scheme: light dark; --ground: #f5f6f7; --card: #ffffff; --ink: #1a1c1e; --soft: #555b61; --accent: #0a5d68; --warn: #8a3b00; }
@media (prefers-color-scheme: dark) { :root { --ground: #101314; --card: #1b1f21; --ink: #f0f2f3; --soft: #b4bcc2; --accent: #7fd3df; --warn: #ffb37a; } }
* { box-sizing: border-box; margin: 0; }
body { background: var(--ground); color: var(--ink); font: 1.125rem/1.7 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; overflow-wrap: anywhere; }
main { max-width: 40rem; margin: 0 auto; padding: 1.25rem 1rem 3rem; display: grid; gap: 1rem; }
h1 { font-size: 1.625rem; line-height: 1.35; }
h2 { font-size: 1.25rem; line-height: 1.4; }
section { display: grid; gap: .75rem; }
article, .entry { background: var(--card); border-radius: 14px; padding: 1.125rem; display: grid; gap: .75rem; }
.entry { color: inherit; text-decoration: none; gap: .25rem; border-left: 4px solid var(--accent); }
.entry strong { font-size: 1.1875rem; line-height: 1.45; }
.kind { color: var(--accent); font-weight: 600; }
.soft { color: var(--soft); font-size: 1rem; }
.news { color: var(--warn); font-weight: 700; font-size: 1.25rem; }
dl { display: grid; gap: .625rem; }
dt { color: var(--soft); font-size: 1rem; }
dd { font-size: 1.1875rem; white-space: pre-line; }
a { color: var(--accent); }
a.way { display: inline-block; padding: .625rem 0; min-height: 48px; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.issuer { text-align: right; }
`;
