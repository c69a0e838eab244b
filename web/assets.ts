export const assets = {
  style: { path: "/t/style.css", type: "text/css; charset=utf-8", text: "" },
  script: { path: "/t/form.js", type: "text/javascript; charset=utf-8", text: "" },
  icon: { path: "/t/icon.svg", type: "image/svg+xml", text: "" },
};
