import { page } from './page.tsx'
import type { Ask } from './ask.ts'

const sentences = {
  403: ['Cette demande ne vient pas d’ici', 'Revenez à la page et recommencez.'],
  404: ['Cette page n’existe pas', 'L’adresse est fausse, ou la page n’est pas pour vous.'],
  405: ['Cette page n’existe pas', 'Revenez en arrière et recommencez.'],
  413: [
    'C’est trop lourd',
    'Choisissez un fichier plus petit, ou écrivez un texte plus court. Puis recommencez.',
  ],
  422: ['Cette demande n’est pas complète', 'Revenez en arrière, vérifiez, et recommencez.'],
  429: ['Trop d’essais', 'Attendez un quart d’heure, puis recommencez.'],
  500: ['Quelque chose s’est cassé chez nous', 'Rien n’a été perdu. Réessayez dans un instant.'],
  503: ['Beffroi se repose un instant', 'Réessayez dans une minute.'],
} as const

export type ProblemStatus = keyof typeof sentences

/** Those that are our fault: who tells us gives what finds the line of the log. */
const ours = new Set<ProblemStatus>([500, 503])

/** A problem said as a page, or as `application/problem+json` where JSON was asked. */
export function problem(c: Ask, status: ProblemStatus, detail?: string): Response {
  const [title, text] = sentences[status]
  const reference = ours.has(status) ? c.var.requestId : undefined
  if (wantsJson(c)) {
    const body = JSON.stringify({ type: 'about:blank', title, status, detail: detail ?? text, reference })
    return c.body(body, status, { 'content-type': 'application/problem+json' })
  }
  return page(
    c,
    { title, room: 'hall' },
    <div class="stack problem">
      <h1>{title}</h1>
      <p class="lead">{detail ?? text}</p>
      {reference && (
        <p>
          Si cela recommence, <a href="/contact">dites-le-nous</a> avec cette référence :{' '}
          <code>{reference}</code>
        </p>
      )}
      <p>
        <a class="button" href="/">
          Aller à l’accueil
        </a>
      </p>
    </div>,
    status,
  )
}

const wantsJson = (c: Ask) =>
  c.req.path.endsWith('.json') || (c.req.header('accept') ?? '').startsWith('application/json')
