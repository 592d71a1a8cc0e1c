// Labelling by keyboard: j/k another message, 1-5 a reading, i/s/w/a a field, Enter accepts, x sets aside, u undoes.
"use strict";

const FIELDS = { i: "intent", s: "service", w: "for_whom", a: "article" };

function fitFields() {
  const intent = document.getElementById("intent");
  if (!intent) return;
  document.querySelector("[data-service-field]").hidden = !intent.dataset.withService.split(" ").includes(intent.value);
  document.querySelector("[data-article-field]").hidden = intent.value !== "ask_topic";
}

function choose(reading) {
  const intent = document.getElementById("intent");
  intent.value = reading.dataset.reading;
  fitFields();
  const next = document.querySelector("[data-service-field]:not([hidden]) input, [data-article-field]:not([hidden]) input");
  if (next) next.focus(); else document.activeElement?.blur();
}

function another(by) {
  const rows = [...document.querySelectorAll(".rows a")];
  const at = rows.findIndex((row) => row.getAttribute("aria-current") === "true");
  const next = rows[Math.min(Math.max(at + by, 0), rows.length - 1)];
  if (next && next !== rows[at]) { next.click(); next.scrollIntoView({ block: "nearest" }); }
}

function press(key) {
  if (key === "j" || key === "k") another(key === "j" ? 1 : -1);
  else if (key === "x") document.querySelector("[data-aside]")?.click();
  else if (key === "u") document.querySelector("[data-undo]")?.click();
  else if (key === "Enter") document.getElementById("meaning")?.requestSubmit();
  else if (key in FIELDS) document.getElementById(FIELDS[key])?.focus();
  else if (key >= "1" && key <= "9") {
    const reading = document.querySelectorAll("[data-reading]")[Number(key) - 1];
    if (reading) choose(reading);
  } else return false;
  return true;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") { document.activeElement?.blur(); return; }
  if (event.target.closest("input, textarea, select, button, summary")) return;
  if (event.key === "Enter" && event.target.closest("a") && !event.target.closest(".rows")) return;
  if (press(event.key)) { event.preventDefault(); event.stopImmediatePropagation(); }
}, true);

document.addEventListener("click", (event) => {
  const reading = event.target.closest("[data-reading]");
  if (reading) choose(reading);
});
document.addEventListener("input", (event) => { if (event.target.id === "intent") fitFields(); });
document.addEventListener("change", (event) => { if (event.target.dataset?.submits !== undefined) event.target.form.submit(); });
document.addEventListener("DOMContentLoaded", fitFields);
document.addEventListener("htmx:afterSettle", fitFields);
