import { createRoot } from 'react-dom/client';
import notice from '../../../assets/铜官政务办〔2024〕3号.txt';
import '../univer/styles.css';
import './page.css';
import { App } from './view/App';
import { sampleWorkbook } from '../sample/sample-workbook';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');

/** The server generates it on the first request. */
async function sampleYear(): Promise<ArrayBuffer> {
  const response = await fetch('sample-year.xlsx');
  if (!response.ok) throw new Error(String(response.status));
  return response.arrayBuffer();
}

createRoot(root).render(<App sample={() => sampleWorkbook(notice)} year={sampleYear} />);
