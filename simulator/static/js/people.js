// Choosing whom to be: the people offered, each with a story, or a newcomer.

import { addUser, choose } from "./api.js";
import { arrows, avatar, h, icon } from "./dom.js";
import { dialog, toast } from "./overlays.js";
import { met, state } from "./state.js";
import { language, story, t } from "./words.js";

async function go(meeting) {
  try {
    const view = await meeting;
    met(view);
    location.hash = view.id;
    return true;
  } catch (failure) {
    toast(t("failed", { reason: failure.message }));
    return false;
  }
}

export const meet = (person) => go(choose(person.key));

export function choosePerson() {
  const { body, close } = dialog(t("who_are_you"), "people");
  const list = h("div", { class: "people-list" });
  const closing = async (meeting) => (await meeting) && close();
  list.append(
    newcomer((form) => closing(go(addUser(form)))),
    ...state.people.map((person) => card(person, () => closing(meet(person)))),
  );
  body.append(h("p", { class: "quiet" }, state.people.length ? t("who_text") : t("no_people")), list);
  arrows(list, ".person");
  (list.querySelectorAll(".person")[1] || list.querySelector(".person")).focus();
}

function card(person, onclick) {
  return h(
    "button",
    { type: "button", class: "person", onclick },
    avatar(person.name, person.user_id, 46),
    h("span", {}, h("b", {}, person.name), h("small", {}, story(person.story))),
    h("em", {}, person.language),
  );
}

function newcomer(begin) {
  const opened = h("form", { class: "newcomer-form", hidden: true });
  const name = h("input", { name: "name", autocomplete: "off", required: true, maxlength: "60", value: t("newcomer") });
  const codes = h("select", { name: "language" });
  for (const [code, label] of [["kk", "Қазақша"], ["ru", "Русский"], ["en", "English"]]) {
    codes.append(h("option", { value: code, selected: code === language() }, label));
  }
  opened.append(
    h("label", {}, t("newcomer_name"), name),
    h("label", {}, t("newcomer_language"), codes),
    h("button", { class: "primary" }, t("begin")),
  );
  opened.addEventListener("submit", (event) => {
    event.preventDefault();
    begin({ name: name.value, language_code: codes.value, start: true });
  });
  const show = () => {
    opened.hidden = !opened.hidden;
    button.setAttribute("aria-expanded", String(!opened.hidden));
    if (!opened.hidden) (name.focus(), name.select());
  };
  const button = h(
    "button",
    { type: "button", class: "person", "aria-expanded": "false", onclick: show },
    h("span", { class: "avatar blank", "aria-hidden": "true" }, icon("plus")),
    h("span", {}, h("b", {}, t("newcomer")), h("small", {}, t("newcomer_story"))),
  );
  return h("div", {}, button, opened);
}
