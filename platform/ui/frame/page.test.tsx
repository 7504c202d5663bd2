import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Page, renderPage } from './page.tsx'
import type { Density, PageProps } from './page-props.ts'
import { Specimen } from '../specimen/specimen.tsx'

const nav = ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq'].map((label) => ({
  href: `/${label}`,
  label,
  icon: 'home' as const,
}))
const who = { id: '00000000-0000-8000-8000-000000000001', name: 'Claire Vandamme', role: 'formatrice' }
const open = (props: Partial<PageProps>) =>
  renderPage(
    <Page title="Essai" density="public" room="training" nav={nav} {...props}>
      <h1>Essai</h1>
    </Page>,
  )
const densities: Density[] = ['public', 'bureau', 'terrain']

for (const density of densities) {
  describe(`A page (${density})`, () => {
    const html = open({ density, who, ...(density === 'bureau' ? { listen: true } : {}) })
    test('begins with a link to its content', () => {
      assert.match(html, /<body class="\w+"><a class="skip" href="#contenu">Aller au contenu/)
      assert.match(html, /<main id="contenu"/)
    })
    test('has one title and the language of its text', () => {
      assert.equal(html.match(/<h1/g)?.length, 1)
      assert.match(html, /^<!doctype html><html lang="fr">/)
      assert.match(html, /<title>Essai · Beffroi<\/title>/)
    })
    test('holds nothing that a strict policy forbids', () => {
      assert.doesNotMatch(html, / style="|<style|<script(?![^>]* src=)| on\w+="/)
    })
    test('loads its room and one small script, and nothing that would come before them', () => {
      assert.match(html, /<link rel="stylesheet" href="\/assets\/training-[\w-]+\.css"/)
      assert.match(html, /<script type="module" src="\/assets\/base-[\w-]+\.js">/)
      assert.doesNotMatch(html, /rel="preload"/)
    })
    test('leads to the five pages that the law and good manners ask for', () => {
      for (const path of [
        'accessibilite',
        'vos-donnees',
        'mentions-legales',
        'donnees-ouvertes',
        'contact',
      ]) {
        assert.ok(html.includes(`href="/${path}"`), path)
      }
    })
    test('is left by a form, since leaving changes something', () => {
      assert.match(html, /<form method="post" action="\/deconnexion">/)
      assert.doesNotMatch(open({ density }), /deconnexion/)
    })
    test('hides the listen button until a script finds a voice', () => {
      assert.match(html, /<button class="button listen held"[^>]* hidden/)
    })
  })
}

describe('The listen button', () => {
  for (const density of ['public', 'terrain'] as const)
    test(`is on every page (${density})`, () => assert.match(open({ density }), /class="button listen held"/))
  test('is on the pages of a desk only for who asks for it', () => {
    assert.doesNotMatch(open({ density: 'bureau' }), /listen/)
    assert.match(open({ density: 'bureau', listen: true }), /class="button listen held"/)
  })
})

describe('A page in the field', () => {
  test('has four places at most under the thumb', () => {
    const dock = /<nav class="dock".*?<\/nav>/s.exec(open({ density: 'terrain' }))?.[0]
    assert.equal(dock?.match(/<a /g)?.length, 4)
  })
  test('keeps the day under the thumb of who has more places, and draws each where a drawing is known', () => {
    const places = ['a', 'b', 'c', 'd'].map((path) => ({ href: `/${path}`, label: path }))
    const nav = [...places, { href: '/', label: 'Ma journée', thumb: 'home' as const }]
    const dock = /<nav class="dock".*?<\/nav>/s.exec(open({ density: 'terrain', nav }))?.[0] ?? ''
    assert.deepEqual(
      [...dock.matchAll(/href="([^"]+)"/g)].map(([, href]) => href),
      ['/a', '/b', '/c', '/'],
    )
    assert.equal(dock.match(/<svg/g)?.length, 1)
    assert.doesNotMatch(open({ density: 'bureau', nav: nav.slice(-1) }), /<nav class="nav"[^>]*><a[^>]*><svg/)
  })
})

describe('A page', () => {
  test('of a room without a look of its own gets the common one', () => {
    assert.match(open({ room: 'nowhere' }), /href="\/assets\/ui-[\w-]+\.css"/)
  })
  test('says first in its tab that a form was refused', () => {
    assert.match(open({ refused: true }), /<title>À corriger\u00a0: Essai/)
  })
  test('shows a visitor the way in, and a signed-in reader their space', () => {
    assert.match(open({}), /href="\/connexion"/)
    assert.match(open({ who }), /href="\/moi"/)
    assert.doesNotMatch(open({ who }), /href="\/connexion"/)
  })
  test('announces what has just happened', () => {
    assert.match(open({ notice: { kind: 'ok', title: 'C’est signé' } }), /class="alert ok" role="status"/)
    assert.match(open({ notice: { kind: 'late', title: 'Refusé' } }), /class="alert late" role="alert"/)
  })
  test('from right to left says so', () =>
    assert.match(open({ lang: 'ar', dir: 'rtl' }), /<html lang="ar" dir="rtl">/))
})

describe('The board of components', () => {
  const html = renderPage(<Specimen />)
  test('has one h1, no style attribute and no id twice', () => {
    assert.equal(html.match(/<h1/g)?.length, 1)
    assert.doesNotMatch(html, / style="/)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    assert.deepEqual(ids, [...new Set(ids)])
  })
})
