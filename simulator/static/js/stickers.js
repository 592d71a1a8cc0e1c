// Stickers, drawn when they are sent: a 512 × 512 WebP as Telegram wants it.

import { sendFile } from "./api.js";
import { h } from "./dom.js";
import { dialog } from "./overlays.js";
import { t } from "./words.js";

const EMOJI = ["👍", "❤️", "😂", "🙏", "🎉", "😢", "🤔", "😡", "👋", "🌷", "🍎", "🦅", "🐎", "☀️", "👶", "🎓"];
const SIDE = 512;

function draw(emoji) {
  const canvas = h("canvas", { width: SIDE, height: SIDE });
  const brush = canvas.getContext("2d");
  brush.font = `${SIDE * 0.72}px "Apple Color Emoji","Segoe UI Emoji","Noto Color Emoji",sans-serif`;
  brush.textAlign = "center";
  brush.textBaseline = "middle";
  brush.fillText(emoji, SIDE / 2, SIDE / 2 + SIDE * 0.04);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/webp", 0.9));
}

export function chooseSticker(id) {
  const { body, close } = dialog(t("stickers"), "narrow");
  const grid = h("div", { class: "stickers" });
  for (const emoji of EMOJI) {
    const send = async () => {
      close();
      const picture = await draw(emoji);
      await sendFile(id, "sticker", new File([picture], "sticker.webp", { type: picture.type }), { emoji });
    };
    grid.append(h("button", { type: "button", "aria-label": `${t("sticker")} ${emoji}`, onclick: send }, emoji));
  }
  body.append(grid);
}
