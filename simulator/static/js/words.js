// The page's own words in three languages, and dates and sizes in the chosen one.

const LANGUAGES = ["kk", "ru", "en"];
let all = {};
let current = "en";

export async function loadWords() {
  all = await (await fetch("strings.json")).json();
  const wished = [localStorage.getItem("language"), ...navigator.languages.map((code) => code.slice(0, 2))];
  current = wished.find((code) => LANGUAGES.includes(code)) || "en";
}

export const language = () => current;
export const languages = () => LANGUAGES.map((code) => ({ code, name: all[code].name }));

export function setLanguage(code) {
  current = code;
  localStorage.setItem("language", code);
}

export function t(key, values = {}) {
  const words = all[current][key] ?? key;
  return words.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

export function translatePage(root = document) {
  document.documentElement.lang = current;
  for (const node of root.querySelectorAll("[data-t]")) node.textContent = t(node.dataset.t);
  for (const node of root.querySelectorAll("[data-t-label]")) {
    node.setAttribute("aria-label", t(node.dataset.tLabel));
    node.title = t(node.dataset.tLabel);
  }
  for (const node of root.querySelectorAll("[data-t-placeholder]")) node.placeholder = t(node.dataset.tPlaceholder);
}

export const story = (stories) => stories?.[current] || stories?.ru || stories?.en || stories?.kk || "";

const format = (seconds, options) => new Intl.DateTimeFormat(current, options).format(new Date(seconds * 1000));
export const clockTime = (seconds) => format(seconds, { hour: "2-digit", minute: "2-digit", hour12: false });

function daysAgo(seconds) {
  const start = (date) => new Date(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((start(new Date()) - start(new Date(seconds * 1000))) / 86_400_000);
}

export function dayName(seconds) {
  const days = daysAgo(seconds);
  if (days === 0) return t("today");
  if (days === 1) return t("yesterday");
  const year = new Date(seconds * 1000).getFullYear() === new Date().getFullYear() ? undefined : "numeric";
  return format(seconds, { day: "numeric", month: "long", year });
}

export function shortTime(seconds) {
  return daysAgo(seconds) === 0 ? clockTime(seconds) : format(seconds, { day: "2-digit", month: "2-digit" });
}

export function fileSize(bytes) {
  if (bytes < 1024) return `${bytes} ${t("bytes")}`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} ${t("kilobytes")}`;
  return `${(bytes / 1024 / 1024).toFixed(1)} ${t("megabytes")}`;
}

export function duration(seconds) {
  const whole = Math.max(0, Math.round(seconds || 0));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
