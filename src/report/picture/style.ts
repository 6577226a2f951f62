/** The looks of the page, light and dark. */
export const STYLE = `
:root { --ground: #ffffff; --card: #f6f8fa; --line: #c9d1d9; --text: #1f2328; --faint: #57606a; --detail: #424a53; --focus: #0969da;
  --internet: #ffdfd6; --networks: #ddf4ff; --private: #dafbe1; --cluster: #eaeef2; --unknown: #fff4c2; --door: #ffffff; --service: #ffffff; --pods: #ffffff;
  --info: #57606a; --warning: #9a6700; --error: #cf222e; --fatal: #82071e; }
[data-theme=dark] { --ground: #0d1117; --card: #161b22; --line: #3d444d; --text: #e6edf3; --faint: #9198a1; --detail: #c9d1d9; --focus: #4493f8;
  --internet: #5a2a1c; --networks: #10365c; --private: #12402a; --cluster: #2a313c; --unknown: #4a3b0a; --door: #212830; --service: #212830; --pods: #212830;
  --info: #9198a1; --warning: #d29922; --error: #f85149; --fatal: #ff7b72; color-scheme: dark; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1120px; padding: 16px 24px 64px; background: var(--ground); color: var(--text); font: 15px/1.45 system-ui, sans-serif; }
h1 { font-size: 22px; margin: 8px 0; } h2 { font-size: 17px; margin: 28px 0 8px; }
header { position: sticky; top: 0; z-index: 1; background: var(--ground); padding: 6px 0 10px; border-bottom: 1px solid var(--line); }
.bar { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
input { flex: 1 1 240px; padding: 7px 10px; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 6px; }
button { padding: 6px 10px; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 6px; cursor: pointer; }
button[aria-pressed=true] { border-color: var(--focus); box-shadow: inset 0 0 0 1px var(--focus); }
button .dot { display: inline-block; width: 10px; height: 10px; border-radius: 3px; border: 1px solid var(--line); margin-right: 5px; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.faint { color: var(--faint); } .keys { font-size: 13px; }
details { margin: 8px 0; background: var(--card); border: 1px solid var(--line); border-radius: 8px; content-visibility: auto; contain-intrinsic-size: auto 46px; }
summary:focus-visible { outline-offset: -2px; }
summary { padding: 10px 14px; cursor: pointer; overflow-wrap: anywhere; } summary b { margin-right: 8px; }
.drawing { overflow-x: auto; padding: 0 14px; }
.badge { display: inline-block; margin-left: 6px; padding: 0 7px; border-radius: 9px; font-size: 12.5px; border: 1px solid var(--line); color: var(--text); }
.internet { --fill: var(--internet); } .networks { --fill: var(--networks); } .private { --fill: var(--private); } .cluster { --fill: var(--cluster); } .unknown { --fill: var(--unknown); }
.badge, .dot { background: var(--fill, transparent); }
.badge.warning, .badge.error, .badge.fatal { color: var(--ground); font-weight: 600; }
.badge.warning { background: var(--warning); } .badge.error { background: var(--error); } .badge.fatal { background: var(--fatal); }
svg { display: block; max-width: none; font: 13px system-ui, sans-serif; }
.box rect { fill: var(--fill, var(--ground)); stroke: var(--line); } .door { --fill: var(--door); } .service { --fill: var(--service); } .pods { --fill: var(--pods); }
.box .name { font-weight: 600; fill: var(--text); } .box .detail { font-size: 11.5px; fill: var(--detail); }
.mark { stroke: var(--card); stroke-width: 2; } .mark.info { fill: var(--info); } .mark.warning { fill: var(--warning); } .mark.error { fill: var(--error); } .mark.fatal { fill: var(--fatal); }
.arrow .line { fill: none; stroke: var(--faint); } .arrow .head { fill: var(--faint); } .arrow text { font-size: 11.5px; fill: var(--faint); paint-order: stroke; stroke: var(--card); stroke-width: 3px; }
.arrow.blocked .line { stroke: var(--error); stroke-dasharray: 5 4; } .arrow.blocked .head { fill: var(--error); }
.table { overflow-x: auto; padding: 6px 14px 12px; } table { border-collapse: collapse; width: 100%; font-size: 13.5px; }
th, td { text-align: left; vertical-align: top; padding: 4px 10px 4px 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; } th { border: 0; font-weight: 600; color: var(--faint); white-space: nowrap; }
ul.findings a { color: inherit; } ul.findings { margin: 0; padding: 0 14px 12px 30px; font-size: 13.5px; overflow-wrap: anywhere; } li.warning::marker { color: var(--warning); } li.error::marker { color: var(--error); } li.fatal::marker { color: var(--fatal); }
[hidden] { display: none !important; }
@media print { header { position: static; } .bar, .keys { display: none; } }
`;
