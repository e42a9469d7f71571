import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pinyin } from 'pinyin-pro';

/** Characters of names that GB 2312 lacks. */
const OF_NAMES =
  '玥珺喆堃昇祎垚焱翀赟珅琤瑄璟瑀芃苒菡萱妤婳嫄婧嬿彧昉昀旻旸暐曈栩桉槿沄洺淏湉溦滢澍澔炘烜煊燊珏珞珣珩琬琰琇璘甯皞禔稹筠箐綦翊翎芊蓁袆谞赪邈郗鋆铄锴镕镛隽霈韫颢飏龑犇骉旼玟珮倢伃偲僖儇怡恺曌鸪鹓鹔珉珧珵琎琲璠璥璿瓘昳晞晢晟暄暕煜煦熙熹爔';
/** How many readings of a character count: rarer ones would make strangers sound alike. */
const READINGS = 2;
const HAN = /^\p{Script=Han}$/u;

/** The Chinese characters of GB 2312, row by row. */
function charactersInUse(): string[] {
  const decoder = new TextDecoder('gb2312', { fatal: true });
  const cells = Array.from({ length: 94 }, (_, cell) => cell + 0xa1);
  const rows = Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, row) => row + 0xb0);
  return rows.flatMap((row) =>
    cells.flatMap((cell) => {
      try {
        const character = decoder.decode(Uint8Array.of(row, cell));
        return HAN.test(character) ? [character] : [];
      } catch {
        return [];
      }
    }),
  );
}

/** Writes the characters that sound alike, tones aside: a pinyin library holds ten times as much as names need. */
function main(): void {
  const characters = new Set([...charactersInUse(), ...Array.from(OF_NAMES)]);
  const bySyllable = new Map<string, string>();
  for (const character of characters) {
    const readings = pinyin(character, {
      multiple: true,
      type: 'array',
      toneType: 'none',
      v: true,
    });
    for (const syllable of new Set(readings.slice(0, READINGS)))
      bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character);
  }
  const sorted = [...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1));
  const file = path.join(__dirname, '../src/core/plan/vocabulary/syllables.json');
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}

main();
