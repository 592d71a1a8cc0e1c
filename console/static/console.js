// The console's own behaviour: live streams, drafts that survive a reload, keys, light and dark.
"use strict";

const THEME = "aldyn-theme";
const stored = localStorage.getItem(THEME);
if (stored) document.documentElement.dataset.theme = stored;

const streams = new Map();

function connect(element) {
  if (streams.has(element)) return;
  const source = new EventSource(element.dataset.stream);
  streams.set(element, source);
  source.addEventListener("entry", (event) => showEntry(element, JSON.parse(event.data)));
  source.addEventListener("state", () => refreshHandling(element));
  source.addEventListener("list", () => refreshList(element));
  source.addEventListener("ended", () => location.reload());
  source.addEventListener("open", () => showConnection(true));
  source.addEventListener("error", () => showConnection(false));
}

function closeGone() {
  for (const [element, source] of streams) {
    if (!element.isConnected) { source.close(); streams.delete(element); }
  }
}

function showEntry(line, entry) {
  const holder = document.createElement("template");
  holder.innerHTML = entry.html;
  const fresh = holder.content.firstElementChild;
  const shown = document.getElementById(fresh.id);
  if (shown) { if (shown.outerHTML !== fresh.outerHTML) shown.replaceWith(fresh); return; }
  // What is written later may have happened earlier (a status, a passage): it stands where a reload would show it.
  let before = line.lastElementChild;
  while (before?.dataset.at && Number(before.dataset.at) > Number(fresh.dataset.at)) before = before.previousElementSibling;
  if (before) before.after(fresh); else line.append(fresh);
  if (fresh.classList.contains("operator")) line.dataset.reading = "end";
  follow(line);
}

// Who reads the end keeps seeing it, whatever is added and however tall the field below grows; who scrolled up is left alone.
function follow(line) {
  if (line.dataset.reading !== "earlier") line.scrollTop = line.scrollHeight;
}

const sizes = new ResizeObserver((changes) => { for (const change of changes) follow(change.target); });

function watchReading(line) {
  if (line.dataset.reading) return;
  line.dataset.reading = "end";
  line.addEventListener("scroll", () => {
    const left = line.scrollHeight - line.scrollTop - line.clientHeight;
    if (line.clientHeight === Number(line.dataset.tall)) line.dataset.reading = left < 40 ? "end" : "earlier";
    line.dataset.tall = line.clientHeight;
  });
  sizes.observe(line);
  follow(line);
}

// Each refresh has its own source: htmx keeps one request a source and would drop one of the two.
function refreshHandling(line) {
  const talk = line.closest("[data-conversation]");
  htmx.ajax("GET", `/conversations/${talk.dataset.conversation}/handling`, { source: line, target: "#handling", swap: "innerHTML" });
}

function refreshList(rows) {
  const filters = document.querySelector(rows.dataset.refresh);
  const focused = document.activeElement && document.activeElement.id;
  const asked = new URLSearchParams(new FormData(filters)).toString();
  htmx.ajax("GET", `/conversations?${asked}`, { source: rows, target: "#rows", swap: "innerHTML" })
    .then(() => { if (focused && focused.startsWith("row-")) document.getElementById(focused)?.focus(); });
}

function restoreDrafts(root) {
  for (const field of root.querySelectorAll("[data-draft]")) {
    const draft = localStorage.getItem(`draft-${field.dataset.draft}`);
    if (draft && !field.value) field.value = draft;
  }
}

function prepare(root) {
  closeGone();
  for (const element of document.querySelectorAll("[data-stream]")) connect(element);
  restoreDrafts(root);
  const line = document.querySelector(".timeline");
  if (line) watchReading(line);
  markOpen();
}

function markOpen() {
  const open = document.querySelector("[data-conversation]")?.dataset.conversation;
  if (!open) return;
  document.querySelector(".columns")?.classList.add("has-open");
  for (const row of document.querySelectorAll(".rows a")) {
    if (row.id === `row-${open}`) row.setAttribute("aria-current", "true"); else row.removeAttribute("aria-current");
  }
}

document.addEventListener("DOMContentLoaded", () => { dropSentDrafts(); prepare(document); });
document.addEventListener("htmx:afterSettle", (event) => { prepare(event.target); });
// A window in the background tells by its title that somebody waits.
const TITLE = document.title;
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target.id !== "waiting") return;
  const number = event.target.firstChild?.textContent;
  document.title = number ? `(${number}) ${TITLE}` : TITLE;
});
document.addEventListener("htmx:beforeRequest", () => { document.getElementById("problem").replaceChildren(); });

document.addEventListener("input", (event) => {
  const name = event.target.dataset?.draft;
  if (name) localStorage.setItem(`draft-${name}`, event.target.value);
});

// A draft is dropped only once the server has taken its own form; a refresh of the screen leaves it alone.
document.addEventListener("htmx:beforeSwap", (event) => {
  const form = event.detail.requestConfig?.elt;
  const field = form?.tagName === "FORM" ? form.querySelector("[data-draft]") : null;
  if (!field || event.detail.xhr.status >= 300) return;
  // What was typed while it was on its way is not what was sent.
  if (field.value !== event.detail.requestConfig.formData.get(field.name)) return;
  localStorage.removeItem(`draft-${field.dataset.draft}`);
  field.value = "";
  form.querySelector("[type=file]")?.form.reset();
});

// Without a connection nothing is lost: it is said, and what was typed stays in its field and its draft.
function showConnection(isThere) {
  const told = document.getElementById("offline");
  if (told) told.hidden = isThere;
}
window.addEventListener("offline", () => showConnection(false));
window.addEventListener("online", () => showConnection(true));
document.addEventListener("htmx:sendError", () => showConnection(false));
document.addEventListener("htmx:afterRequest", (event) => { if (event.detail.xhr?.status) showConnection(true); });

document.addEventListener("change", (event) => {
  if (event.target.dataset?.canned === undefined || !event.target.value) return;
  write(event.target.value);
  event.target.value = "";
});

// The field of a file is its label: it shows what was chosen.
document.addEventListener("change", (event) => {
  const label = event.target.closest(".attach")?.querySelector("[data-attached]");
  if (label) label.textContent = event.target.files[0]?.name || label.dataset.attached;
});
document.addEventListener("reset", (event) => {
  for (const label of event.target.querySelectorAll("[data-attached]")) label.textContent = label.dataset.attached;
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-use-suggestion]")) {
    write(document.querySelector("[data-suggestion]").innerText);
  }
  if (event.target.closest("[data-keys-help]")) document.getElementById("keys").showModal();
  if (event.target.closest("[data-card-close]")) document.getElementById("card").replaceChildren();
  if (event.target.closest("[data-theme-switch]")) {
    const dark = getComputedStyle(document.documentElement).colorScheme.includes("dark");
    document.documentElement.dataset.theme = dark ? "light" : "dark";
    localStorage.setItem(THEME, document.documentElement.dataset.theme);
  }
});

// The drafts of a page's form are dropped once the next page shows that it was taken, not when it is sent.
function dropSentDrafts() {
  const sent = JSON.parse(sessionStorage.getItem("sent-drafts") || "[]");
  sessionStorage.removeItem("sent-drafts");
  if (document.querySelector(".problem:not([hidden])")) return;
  for (const name of sent) {
    if (!document.querySelector(`[data-draft="${name}"]`)) localStorage.removeItem(`draft-${name}`);
  }
}

document.addEventListener("submit", (event) => {
  if (event.target.method === "post" && !event.target.hasAttribute("hx-post")) {
    const names = [...event.target.querySelectorAll("[data-draft]")].map((field) => field.dataset.draft);
    sessionStorage.setItem("sent-drafts", JSON.stringify(names));
  }
  if (event.target.dataset.leaves === undefined) return;
  for (const key of Object.keys(localStorage)) if (key.startsWith("draft-")) localStorage.removeItem(key);
});

function write(text) {
  const field = document.getElementById("reply");
  field.value = field.value ? `${field.value}\n${text}` : text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
}

const KEYS = {
  "/": () => document.getElementById("find")?.focus(),
  j: () => step(1),
  k: () => step(-1),
  t: () => document.querySelector('[data-key="t"]')?.click(),
  r: () => document.getElementById("reply")?.focus(),
  n: () => document.querySelector('[data-key="n"]')?.click(),
  "?": () => document.getElementById("keys")?.showModal(),
  Escape: () => document.querySelector(".rows [aria-current]")?.focus(),
};

document.addEventListener("keydown", (event) => {
  if (event.target.id === "reply" && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.target.form.requestSubmit();
    return;
  }
  if (document.querySelector("dialog[open]") || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select")) {
    if (event.key === "Escape") { event.target.blur(); KEYS.Escape(); }
    return;
  }
  if (!KEYS[event.key]) return;
  event.preventDefault();
  KEYS[event.key]();
});

function step(by) {
  const rows = [...document.querySelectorAll("[data-step]")];
  const at = rows.indexOf(document.activeElement);
  rows[Math.min(Math.max(at + by, 0), rows.length - 1)]?.focus();
}
