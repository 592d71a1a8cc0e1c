// The person's phone: the text messages that reach her number, with codes one tap away from the message field.

import { getSms } from "./api.js";
import { byId, fullName, h, icon } from "./dom.js";
import { insertText } from "./composer.js";
import { toast } from "./overlays.js";
import { changes, selectedChat, state } from "./state.js";
import { clockTime, dayName, t } from "./words.js";

const CODE = /\b\d{4,8}\b/;
const wide = matchMedia("(min-width: 1180px)");
let shown = false;

export function setUpPhone() {
  byId("phone-toggle").addEventListener("click", () => show(!shown));
  changes.addEventListener("selected", () => (drawBadge(), shown && draw()));
  changes.addEventListener("sms", ({ detail }) => arrived(detail));
  byId("phone").addEventListener("keydown", (event) => event.key === "Escape" && show(false));
}

function show(wanted, focus = true) {
  shown = wanted;
  byId("phone").hidden = !wanted;
  byId("phone-toggle").setAttribute("aria-expanded", String(wanted));
  if (wanted) draw(focus);
  else if (focus) byId("phone-toggle").focus();
}

function arrived({ id, sms }) {
  if (id !== state.selected) return;
  if (shown) return draw();
  drawBadge();
  const code = sms.text.match(CODE)?.[0];
  // Where there is room the phone opens by itself; on a small screen it rings.
  if (wide.matches) show(true, false);
  else toast(sms.text, { title: t("sms_new"), seconds: 12, action: () => (code ? insertText(code) : show(true)) });
}

function drawBadge() {
  const count = selectedChat()?.smsUnread ?? 0;
  byId("phone-badge").hidden = !count;
  byId("phone-badge").textContent = count;
}

async function draw(focus = false) {
  const chat = selectedChat();
  if (!chat) return show(false, false);
  const messages = await getSms(chat.view.phone);
  chat.smsUnread = 0;
  drawBadge();
  const close = h("button", { class: "icon", type: "button", "aria-label": t("close"), onclick: () => show(false) }, icon("close"));
  const list = h("div", { class: "sms-list", role: "log", tabindex: "0", "aria-label": "SMS" });
  let day = "";
  for (const sms of messages) {
    if (dayName(sms.date) !== day) list.append(h("p", { class: "day" }, h("span", {}, (day = dayName(sms.date)))));
    list.append(bubble(sms));
  }
  if (!messages.length) list.append(h("p", { class: "quiet" }, t("sms_empty")));
  byId("phone").replaceChildren(
    h("header", { class: "bar" }, h("span", {}, h("h2", { id: "phone-title" }, t("phone")), h("small", {}, fullName(chat.view.user))), close),
    h("div", { class: "handset" }, h("p", { class: "number" }, pretty(chat.view.phone)), list),
  );
  list.scrollTop = list.scrollHeight;
  if (focus) close.focus();
}

function bubble(sms) {
  const code = sms.text.match(CODE)?.[0];
  const use = () => {
    insertText(code);
    if (!wide.matches) show(false, false);
  };
  return h(
    "article",
    { class: "sms" },
    h("p", {}, sms.text),
    h("time", {}, clockTime(sms.date)),
    code ? h("button", { type: "button", class: "code", onclick: use, "aria-label": t("use_code", { code }) }, code) : null,
  );
}

function pretty(phone) {
  const digits = phone.replace(/\D/g, "");
  return digits.length === 11 ? digits.replace(/(\d)(\d{3})(\d{3})(\d{2})(\d{2})/, "+$1 $2 $3 $4 $5") : phone;
}
