import './pane-host';

// Runs in the pane's frame, before office.js: Excel for Mac puts its message channel there as early.
// A pane that is opened by itself has no page around it and finds no Excel, as in any browser.
if (window.parent !== window) window.parent.embeddedWorkbook?.attachPane(window);
