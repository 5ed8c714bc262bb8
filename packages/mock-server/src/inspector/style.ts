/** The look of the inspector, light or dark as the reader's system is. */
export const style = `
:root { color-scheme: light dark; --line: light-dark(#d8dce2, #343a44); --quiet: light-dark(#5b6470, #98a2b0); --card: light-dark(#fff, #1b1f26); --page: light-dark(#f5f6f8, #12151a); --good: light-dark(#18794e, #4cc38a); --bad: light-dark(#b42318, #ff8b7e); --accent: light-dark(#2456c7, #86a8ff); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; background: var(--page); font: 15px/1.5 system-ui, sans-serif; }
header { display: grid; gap: .25rem; margin-bottom: 1.5rem; }
h1 { margin: 0; font-size: 1.4rem; }
h1 small, .quiet, #digest { color: var(--quiet); font-weight: normal; font-size: .85rem; }
h2 { margin: 0; font-size: 1.05rem; font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
h3 { margin: 1rem 0 .25rem; font-size: .85rem; color: var(--quiet); }
p { margin: 0; }
section { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: 1rem 1.25rem; margin-bottom: 1rem; overflow-x: auto; }
.now { font: 1.3rem ui-monospace, monospace; }
table { width: 100%; border-collapse: collapse; font-size: .85rem; }
th { text-align: left; font-weight: normal; color: var(--quiet); }
th, td { padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td { overflow-wrap: anywhere; }
td.whole { white-space: nowrap; }
td.path { min-width: 24rem; }
code, td.mono { font-family: ui-monospace, monospace; }
.good { color: var(--good); } .bad { color: var(--bad); }
.buttons { display: flex; gap: .5rem; margin-top: .5rem; }
button { font: inherit; padding: .3rem .8rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--card); color: var(--accent); cursor: pointer; }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
#notice:empty { display: none; }
@media (max-width: 48rem) {
  body { padding: 1rem .75rem; }
  section { padding: .75rem 1rem; }
  thead { display: none; }
  tr { display: flex; flex-wrap: wrap; gap: 0 .75rem; padding: .4rem 0; border-bottom: 1px solid var(--line); }
  td, td.path { padding: 0; border: 0; min-width: 0; }
  td:empty { display: none; }
  td:last-child { flex-basis: 100%; }
}
`;
