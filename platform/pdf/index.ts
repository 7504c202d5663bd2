export { renderPdf, renderPicture, type PdfRequest } from './render-pdf.ts'
export { MOST_FUNDER_LOGOS, type PaperHead } from './paper-head.ts'
