// Opens each page given, by day and by night, on a telephone and on a desk, and says what is wrong with it.
import { createRequire } from "node:module";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(`${process.cwd()}/`);
const { chromium } = require("playwright-core");
const axe = require("fs").readFileSync(require.resolve("axe-core"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
let wrong = 0;
let looked = 0;

const expect = (holds, where, what) => {
  looked += 1;
  if (holds) return;
  wrong += 1;
  console.error(`${where}: ${what}`);
};

const open = async (file, width, scheme, more = {}) => {
  const where = `${basename(file)} ${width} ${scheme}`;
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: scheme, reducedMotion: "reduce", ...more });
  const page = await context.newPage();
  page.setDefaultTimeout(60000);  // a busy machine is no fault of the page
  page.on("console", (told) => expect(false, where, `console: ${told.text()}`));
  page.on("pageerror", (error) => expect(false, where, `script: ${error.message}`));
  page.on("dialog", (dialog) => { expect(false, where, "a dialog"); dialog.dismiss(); });
  page.on("request", (request) => expect(/^(file|data):/.test(request.url()), where, `asks for ${request.url().slice(0, 80)}`));
  await page.goto(pathToFileURL(file).href);
  return { context, page, where };
};

// Run by the automation, which the page's own policy does not bind.
const accessible = async (page, where) => {
  await page.evaluate(axe);
  const found = await page.evaluate((values) => globalThis.axe.run({ runOnly: { type: "tag", values }, resultTypes: ["violations"] }), RULES);
  for (const { id, nodes } of found.violations)
    expect(false, where, `axe ${id}: ${nodes.length} × ${nodes[0].html.slice(0, 160)} (${nodes[0].any[0]?.message ?? ""})`);
  expect(found.passes.length > 20, where, "axe looked at nearly nothing");
};

const fits = async (page, where) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), where, "scrolls sideways");

const filters = async (page, where) => {
  const shown = (side) => page.locator(`td.${side}:visible, mark.${side} + sup:visible, svg circle.${side}:visible`).count();
  const [a, b] = [await shown("a"), await shown("b")];
  expect(a > 0 && b > 0, where, "not both sides are shown");
  await page.locator("label[for=show-a]").click();
  expect((await shown("a")) === a && (await shown("b")) === 0, where, "the filter does not leave out side b");
  await page.keyboard.press("ArrowRight");
  expect((await shown("a")) === 0 && (await shown("b")) === b, where, "the arrow keys do not choose side b");
  await accessible(page, `${where} side b`);
  await fits(page, `${where} side b`);
  await page.locator("label[for=show-both]").click();
};

const lights = async (page, where) => {
  const sources = await page.locator("tr[id][data-a]").evaluateAll((rows) => rows.map((row) => `.summary tr[data-figure='${row.id}']`));
  const row = page.locator(sources.join()).first();
  const source = page.locator(`tr[id="${await row.getAttribute("data-figure")}"]`);
  const numbers = (told) => new Set((told ?? "").split(" ").filter(Boolean).flatMap((stretch) => {
    const [first, last = first] = stretch.split("-").map(Number);
    return Array.from({ length: last - first + 1 }, (_, place) => `s${first + place}`);
  }));
  const wanted = new Set([...numbers(await source.getAttribute("data-a")), ...numbers(await source.getAttribute("data-b"))]);
  const lit = () => page.locator(".sentences > :is(.lit, .lit-a, .lit-b)").evaluateAll((found) => found.map((one) => one.id));
  await row.hover();
  expect(wanted.size > 0 && (await lit()).length === wanted.size && (await lit()).every((id) => wanted.has(id)), where, "hovering a figure does not light up its sentences");
  await page.locator("h1").hover();
  expect((await lit()).length === 0, where, "light stays when the pointer has gone");
  await row.locator(".mark a").focus();
  expect((await lit()).length === wanted.size, where, "focusing a mark does not light up its sentences");
};

const jumps = async (page, where) => {
  const marks = await page.locator("tr[id][data-a]").evaluateAll((rows) => rows.map((row) => `.mark a[href='#${row.id}']`));
  await page.locator(marks.join()).first().click();
  expect(await page.locator("tr:target").isVisible(), where, "a mark does not lead to its source");
  await page.locator("tr:target .places a").first().click();
  expect(await page.locator(".sentences > li:target").isVisible(), where, "a sentence number does not lead to its sentence");
  await page.locator("li:target summary").click();
  await page.locator("li:target .counted a").first().click();
  expect(await page.locator("tr:target").isVisible(), where, "a sentence does not lead back to its figures");
};

for (const file of process.argv.slice(2)) {
  for (const [width, scheme] of [[320, "light"], [320, "dark"], [1280, "light"], [1280, "dark"]]) {
    const { context, page, where } = await open(file, width, scheme);
    await fits(page, where);
    if ((width === 320) === (scheme === "light")) await accessible(page, where);
    if (scheme === "light") await jumps(page, where);
    if (width === 320 && scheme === "dark") await filters(page, where);
    if (width === 1280) await lights(page, where);
    await context.close();
  }
  const { context, page, where } = await open(file, 320, "light", { javaScriptEnabled: false });
  expect(await page.locator(".sentences > li").first().isVisible(), `${where} no scripts`, "the article can not be read");
  await page.locator("label[for=show-b]").click();
  expect((await page.locator("td.a:visible").count()) === 0, `${where} no scripts`, "the filter needs a script");
  await context.close();
}
await browser.close();
console.log(`${looked - wrong} of ${looked} things are as they should be`);
process.exit(wrong ? 1 : 0);
