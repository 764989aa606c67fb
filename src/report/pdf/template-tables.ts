/**
 * How Typst sets words and tables. It is the same for every report: a report.s words come in as values of
 * report.json, so nothing a person wrote is ever read as Typst.
 */
export const wordsAndTables = `
#let report = json("report.json")
#let ink = rgb("#12222f")
#let quiet = rgb("#505a5f")
#let rule = rgb("#cfd8dc")
#let accent = rgb(report.accent)
#let soft = color.mix((accent, 9%), (white, 91%))
#let standing-ink = (
  met: rgb("#00703c"), close: rgb("#7a4b00"), missed: rgb("#b10e1e"), aim: rgb("#1d4f91"), "none": quiet,
)

#set document(title: report.title, author: report.author, date: auto)
// Pairs of letters are moved together in headings alone: in words of this size nobody sees it, and it takes a third of
// the time a report is set in. Typst 0.14 fails on words that run from right to left unless they are kerned.
#set text(
  font: report.fonts, fallback: false, lang: "en", region: "GB", size: 11pt, fill: ink,
  number-width: "tabular", kerning: report.kerned,
)
#set par(leading: 0.68em, spacing: 1.05em)
#set list(indent: 0.4em, body-indent: 0.6em, spacing: 0.75em, marker: text(fill: accent)[•])
#set enum(indent: 0.4em, body-indent: 0.6em, spacing: 0.75em)
#set terms(separator: [ ], hanging-indent: 1.2em, spacing: 0.9em)
#set figure(numbering: none, supplement: none, gap: 0.7em)
#set figure.caption(separator: none)
#show figure: set align(left)
#show figure: set block(breakable: true, above: 1.5em, below: 1.6em)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.caption.where(kind: table): set block(sticky: true)
#show link: set text(fill: accent)
#show link: underline.with(stroke: 0.5pt, offset: 0.14em)
#show heading: set text(weight: 700, kerning: true)
#show heading: set par(leading: 0.5em)
#show heading.where(level: 1): set text(size: 20pt)
#show heading.where(level: 1): set block(above: 1.8em, below: 0.9em)
#show heading.where(level: 2): set text(size: 15pt)
#show heading.where(level: 2): set block(above: 1.7em, below: 0.85em)
#show heading.where(level: 3): set text(size: 12.5pt)
#show heading.where(level: 3): set block(above: 1.6em, below: 0.8em)
#show heading.where(level: 4): set text(size: 11pt)

// Words

#let shape(standing) = box(width: 0.78em, height: 0.78em, baseline: 0.06em, {
  let at(x, y) = (x / 16 * 0.78em, y / 16 * 0.78em)
  let pen = (paint: standing-ink.at(standing), thickness: 0.13em)
  let path(..points) = place(curve(stroke: pen, ..points))
  let line(start, ..ends) = path(curve.move(at(..start)), ..ends.pos().map(end => curve.line(at(..end))))
  if standing == "met" { line((2.5, 8.8), (6.2, 12.5), (13.5, 4)) }
  if standing == "close" { place(dx: 0.08em, dy: 0.3em, rect(width: 0.62em, height: 0.18em, fill: pen.paint)) }
  if standing == "missed" { line((3.5, 3.5), (12.5, 12.5)); line((12.5, 3.5), (3.5, 12.5)) }
  if standing == "aim" { line((8, 14), (8, 3)); line((3.5, 7.2), (8, 2.7), (12.5, 7.2)) }
  if standing == "none" { place(dx: 0.14em, dy: 0.14em, circle(radius: 0.25em, stroke: 0.1em + pen.paint)) }
})

#let words(parts) = for part in parts {
  if type(part) == str { part } else if part.k == "strong" { strong(words(part.of)) } else if part.k == "emphasis" {
    emph(words(part.of))
  } else if part.k == "link" { link(part.to, words(part.of)) } else if part.k == "place" {
    link(label(part.to), words(part.of))
  } else {
    shape(part.shape)
    h(0.35em)
    text(fill: standing-ink.at(part.shape), weight: 600, part.word)
  }
}

#let directed(item, body) = if item.at("rtl", default: false) { text(dir: rtl, body) } else { body }
#let paragraph(item) = directed(item, par(words(item.of)))

// Tables

#let header-fill = soft
#let cell-inset = (x: 4pt, y: 4.5pt)

// What a row is, and, less loud, what is said of it.
#let row-header(parts) = for part in parts {
  if type(part) == dictionary and part.k == "emphasis" {
    text(weight: 400, fill: quiet, emph(words(part.of)))
  } else { words((part,)) }
}

#let row-of(row, columns, count) = {
  if row.k == "group" {
    return (table.header(
      level: 2, repeat: true,
      table.cell(colspan: count, align: left, inset: (x: 4pt, top: 9pt, bottom: 4.5pt), text(fill: accent, weight: 700, words(row.of))),
    ),)
  }
  if row.k == "note" {
    return (table.cell(
      colspan: count, align: left, inset: (left: 14pt, right: 4pt, top: 2pt, bottom: 6pt),
      stroke: (bottom: 0.5pt + rule), breakable: row.long,
      text(fill: quiet, words(row.of)),
    ),)
  }
  let heavy = row.k != "line"
  let stroke = if row.k == "total" { (top: 1pt + ink, bottom: 1.5pt + ink) } else if heavy {
    (top: 0.75pt + ink, bottom: 0.75pt + ink)
  } else if row.noted { none } else { (bottom: 0.5pt + rule) }
  row.cells.enumerate().map(((at, cell)) => {
    let weight = if heavy { 700 } else if columns.at(at).kind == "header" { 600 } else { 400 }
    let fill = if columns.at(at).kind == "header" { white }
    let body = if fill != none and not heavy { row-header(cell) } else { words(cell) }
    table.cell(stroke: stroke, fill: fill, breakable: row.long, if weight == 400 { body } else { text(weight: weight, body) })
  })
}

#let table-of(item) = {
  let count = item.columns.len()
  set text(size: item.size * 1pt)
  set par(leading: 0.5em, spacing: 0.7em)
  figure(
    kind: table,
    caption: block(width: 100%, sticky: true, above: 0pt, below: 0pt, {
      text(size: 11pt, weight: 700, item.caption)
      h(0.8em)
      text(size: 8pt, fill: quiet, "Table " + item.code)
      if item.reading != none {
        linebreak()
        text(size: 9pt, fill: quiet, item.reading)
      }
    }),
    table(
      columns: item.columns.map(column => column.width * 1pt),
      align: item.columns.map(column => if column.kind == "number" { right + top } else { left + top }),
      stroke: none,
      inset: cell-inset,
      table.header(..item.columns.map(column => table.cell(
        fill: header-fill, stroke: (bottom: 1pt + ink),
        align: if column.kind == "number" { right + bottom } else { left + bottom },
        text(weight: 700, column.heading),
      ))),
      ..item.rows.map(row => row-of(row, item.columns, count)).flatten(),
    ),
  )
  if item.notes.len() > 0 {
    block(above: -0.6em, below: 1.8em, {
      set text(size: 9pt, fill: quiet)
      for note in item.notes { par(words(note)) }
    })
  }
}
`;
