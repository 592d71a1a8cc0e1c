// A Telegram text with its entities as elements. Offsets are UTF-16 units, which is what JavaScript counts in.

import { h } from "./dom.js";

const PLAIN = {
  bold: "b",
  italic: "i",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};
const BLOCKS = /^(pre|(expandable_)?blockquote)$/;
const SAFE = /^(https?|tg|mailto|tel):/i;

function link(address, children) {
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
  if (!SAFE.test(whole)) return h("span", {}, children);
  return h("a", { href: whole, target: "_blank", rel: "noopener noreferrer" }, children);
}

function element(entity, text, children, onCommand) {
  if (entity.type in PLAIN) return h(PLAIN[entity.type], {}, children);
  switch (entity.type) {
    case "text_link":
      return link(entity.url, children);
    case "url":
      return link(text, children);
    case "email":
      return link(`mailto:${text}`, children);
    case "phone_number":
      return link(`tel:${text}`, children);
    case "bot_command":
      return h("button", { class: "command", type: "button", onclick: () => onCommand(text) }, children);
    case "spoiler": {
      const reveal = (event) => event.currentTarget.classList.add("shown");
      return h("button", { class: "spoiler", type: "button", onclick: reveal }, children);
    }
    default:
      return h("span", {}, children);
  }
}

export function richText(text, entities = [], onCommand = () => {}) {
  const ordered = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return pieces(text, 0, text.length, ordered, onCommand);
}

function pieces(text, from, to, entities, onCommand) {
  const nodes = [];
  let at = from;
  let index = 0;
  while (index < entities.length) {
    const entity = entities[index];
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    index += 1;
    if (start >= end) continue;
    if (start > at) nodes.push(text.slice(at, start));
    const inner = [];
    while (index < entities.length && entities[index].offset < end) inner.push(entities[index++]);
    nodes.push(element(entity, text.slice(start, end), pieces(text, start, end, inner, onCommand), onCommand));
    // A block ends its line by itself: the line break that follows it would show as an empty line.
    at = BLOCKS.test(entity.type) && text[end] === "\n" ? end + 1 : end;
  }
  if (at < to) nodes.push(text.slice(at, to));
  return nodes;
}
