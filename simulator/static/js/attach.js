// Attaching: photos and files with a caption, her own contact, somebody else's.

import { act, sendFile } from "./api.js";
import { h } from "./dom.js";
import { confirm, dialog, menu } from "./overlays.js";
import { selectedChat, state } from "./state.js";
import { fileSize, t } from "./words.js";

export function attachMenu(anchor) {
  menu(
    anchor,
    [
      { icon: "photo", label: t("photo"), run: () => pick("image/*", (files) => preview(files)) },
      { icon: "file", label: t("file"), run: () => pick("", (files) => preview(files, true)) },
      { icon: "person", label: t("contact"), run: shareOwnContact },
      { icon: "people", label: t("other_contact"), run: shareOtherContact },
    ],
    "above",
  );
}

export function pick(accept, then) {
  const input = h("input", { type: "file", accept: accept || null, multiple: accept !== "audio/*" });
  input.addEventListener("change", () => input.files.length && then([...input.files]));
  input.click();
}

// Shows what will be sent, with a caption; pictures go as photos unless sent as files.
export function preview(files, asFiles = false) {
  const id = state.selected;
  const pictures = !asFiles && files.every((file) => /^image\/(png|jpeg|gif|webp)$/.test(file.type));
  const { dialog: box, body, close } = dialog(t(pictures ? "photo" : "file"), "narrow");
  const urls = pictures ? files.map((file) => URL.createObjectURL(file)) : [];
  box.addEventListener("close", () => urls.forEach((url) => URL.revokeObjectURL(url)));
  const shown = pictures
    ? urls.map((src) => h("img", { src, alt: "" }))
    : files.map((file) => h("p", {}, `${file.name}, ${fileSize(file.size)}`));
  const caption = h("input", { name: "caption", autocomplete: "off", placeholder: t("caption"), "aria-label": t("caption"), maxlength: "1024" });
  const form = h(
    "form",
    {},
    h("div", { class: "previews" }, shown),
    caption,
    h("div", { class: "actions" }, h("button", { type: "button", onclick: close }, t("cancel")), h("button", { class: "primary" }, t("send"))),
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const words = caption.value;
    close();
    for (const [index, file] of files.entries()) {
      await sendFile(id, pictures ? "photo" : "document", file, { caption: index ? "" : words });
    }
  });
  body.append(form);
  caption.focus();
}

export async function shareOwnContact() {
  const chat = selectedChat();
  const sure = await confirm(t("share_title"), t("share_text", { phone: chat.view.phone }), t("share"));
  if (sure) await act(chat.view.id, "contact");
}

function shareOtherContact() {
  const id = state.selected;
  const { body, close } = dialog(t("other_contact"), "narrow");
  const others = [...state.people.map((person) => [person.name, person.phone, person.user_id])].filter(([, , other]) => other !== id);
  const name = h("input", { name: "name", required: true, autocomplete: "off", value: others[0]?.[0] ?? "" });
  const phone = h("input", { name: "phone", required: true, type: "tel", autocomplete: "off", value: others[0]?.[1] ?? "+77010000000" });
  const form = h(
    "form",
    {},
    h("label", {}, t("contact_name"), name),
    h("label", {}, t("contact_phone"), phone),
    h("div", { class: "actions" }, h("button", { type: "button", onclick: close }, t("cancel")), h("button", { class: "primary" }, t("send"))),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    close();
    const [first, ...rest] = name.value.trim().split(/\s+/);
    const known = others.find(([, number]) => number === phone.value);
    const contact = { phone_number: phone.value.replace(/[^\d+]/g, ""), first_name: first, last_name: rest.join(" ") || null };
    act(id, "contact", { ...contact, user_id: known?.[2] ?? null });
  });
  body.append(form);
  name.focus();
  name.select();
}
