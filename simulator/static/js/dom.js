// Building blocks of the page. Text is only ever set as text, never read as HTML.

export function h(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "data") Object.assign(node.dataset, value);
    else if (name in node && typeof value !== "string") node[name] = value;
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

const SVG = "http://www.w3.org/2000/svg";

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#i-${name}`);
  svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
}

export const byId = (id) => document.getElementById(id);

const HUES = [12, 32, 96, 150, 190, 216, 262, 322];

export function avatar(name, id, size = 46) {
  const letters = name.split(/\s+/).filter(Boolean).slice(0, 2).map((word) => [...word][0]).join("");
  const node = h("span", { class: "avatar", "aria-hidden": "true" }, letters.toUpperCase() || "?");
  node.style.setProperty("--hue", HUES[(Number(id) % 9973) % HUES.length]);
  node.style.setProperty("--size", `${size}px`);
  return node;
}

export function fullName(user) {
  return [user.first_name, user.last_name].filter(Boolean).join(" ");
}

// Arrow keys walk through the buttons of a list or menu.
export function arrows(container, selector = "button") {
  container.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    if (!step) return;
    const items = [...container.querySelectorAll(selector)].filter((item) => !item.disabled);
    if (!items.length) return;
    const now = items.indexOf(document.activeElement);
    const next = Math.min(Math.max(now + step, 0), items.length - 1);
    items[next].focus();
    event.preventDefault();
  });
}
