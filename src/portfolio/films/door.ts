export { finishSending, receiveFilm } from './receive-film.ts'
export { filmSite } from './routes.ts'
export { filmSentences } from './sentences.ts'
export { sweepSendings } from './drop-sendings.ts'
