import './view/pane-host';

// Runs in the pane's frame, before office.js: Excel for Mac provides its message channel that early. A pane opened by
// itself has no page around it and finds no Excel, as in any browser.
if (window.parent !== window) window.parent.embeddedWorkbook?.attachPane(window);
