// Makes what the pages of the site load: web fonts cut down to the letters of three languages, style sheets for both
// directions of writing, and the files that are served as they are. Run by the build script of the crate `web`:
//
//     node site.mjs STYLES STATIC OUT
//
// Every file gets a name that holds the hash of its content, so that a browser may keep it for ever, and is compressed
// here once, as hard as can be. What there is, is written to OUT/site.rs.

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import postcss from "postcss";
import rtlcss from "rtlcss";
import * as sass from "sass";
import subset from "subset-font";

const [styles, files, out] = process.argv.slice(2);
mkdirSync(out, { recursive: true });

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join("");
const LATIN = range(0x20, 0x7e) + range(0xa0, 0xff) + range(0x2010, 0x2015) + range(0x2080, 0x2089)
  + "ŒœŸ‘’‚“”„•…‹›\u2009\u202f€™←↑→↓−≤≥≈";
const ARABIC = range(0x600, 0x604) + range(0x609, 0x671) + "\u200c\u200d\u200e\u200f\u25cc«»";
const FACES = [
  ["sans-400", "ibm-plex-sans/400Regular/IBMPlexSans_400Regular", LATIN],
  ["sans-600", "ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold", LATIN],
  ["arabic-400", "ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular", ARABIC],
  ["arabic-600", "ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold", ARABIC],
];
const KINDS = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

const made = new Map();

function add(name, content) {
  const bytes = Buffer.from(content);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  const end = extname(name);
  const path = `${name.slice(0, -end.length)}-${hash}${end}`;
  writeFileSync(join(out, path), bytes);
  if (end !== ".woff2") {
    const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } };
    writeFileSync(join(out, `${path}.br`), brotliCompressSync(bytes, best));
    writeFileSync(join(out, `${path}.gz`), gzipSync(bytes, { level: 9 }));
  }
  made.set(name, { path, kind: KINDS[end], compressed: end !== ".woff2" });
}

for (const [name, file, letters] of FACES) {
  const face = readFileSync(new URL(`node_modules/@expo-google-fonts/${file}.ttf`, import.meta.url));
  add(`${name}.woff2`, await subset(face, letters, { targetFormat: "woff2" }));
}

// A picture is drawn once in the colours of the day; `night` says what each becomes.
for (const name of readdirSync(files).sort()) {
  const text = readFileSync(join(files, name), "utf8");
  const night = text.match(/<!-- night:([^>]*)-->/);
  add(name, text.replace(/<!--[^>]*-->\s*/g, ""));
  if (night) {
    const colours = new Map(night[1].trim().split(/\s+/).map((pair) => pair.split("=")));
    const dark = text.replace(/<!--[^>]*-->\s*/g, "").replace(/#[0-9a-f]{6}/g, (colour) => colours.get(colour) ?? colour);
    add(name.replace(".svg", "-night.svg"), dark);
  }
}

const sheet = sass.compile(join(styles, "site.scss"), {
  loadPaths: [new URL("node_modules", import.meta.url).pathname, out],
  style: "compressed",
  quietDeps: true,
  silenceDeprecations: ["import"],
}).css;
const named = (css) => css.replace(/url\("?asset:([^")]+)"?\)/g, (_, name) => `url(${made.get(name).path})`);
add("site.css", named(sheet));
add("site-rtl.css", named(postcss([rtlcss]).process(sheet, { from: undefined }).css));

const rows = [...made].map(([name, { path, kind, compressed }]) => {
  const bytes = (end) => `include_bytes!(concat!(env!("OUT_DIR"), "/site/${path}${end}"))`;
  const other = (end) => (compressed ? `Some(${bytes(end)})` : "None");
  return `Asset { name: "${name}", path: "${path}", kind: "${kind}", plain: ${bytes("")}, `
    + `brotli: ${other(".br")}, gzip: ${other(".gz")} },\n`;
});
writeFileSync(join(out, "site.rs"), `&[\n${rows.join("")}]\n`);
