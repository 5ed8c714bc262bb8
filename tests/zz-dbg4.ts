import { launchChromium } from "./chromium.js";
for (const args of [["--no-sandbox"],["--disable-dev-shm-usage"], ["--in-process-gpu"], ["--use-gl=angle","--use-angle=swiftshader"], ["--font-render-hinting=none"], ["--disable-font-subpixel-positioning"], ["--disable-features=Translate,AutofillServerCommunication,Autofill"], ["--headless=shell"], ["--disable-password-manager-reauthentication","--disable-features=PasswordManager"], ["--force-color-profile=srgb"], ["--hide-scrollbars","--ignore-gpu-blocklist","--disable-software-rasterizer"]]) for (const html of ["<input>"]) {
const browser = await launchChromium(args);
const page = await browser.newPage();
let crashed = false;
page.on("crash", () => { crashed = true; });
await page.setContent(html).catch(() => {});
await new Promise((r) => setTimeout(r, 300));
console.log(args.join(), html, crashed ? "CRASH" : "ok");
await browser.close();
}
