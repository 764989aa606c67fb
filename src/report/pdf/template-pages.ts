/** How Typst sets the other blocks, the cover and the pages. */
export const blocksAndPages = `
// Blocks

#let tones = (
  "made up": rgb("#7a4b00"), draft: rgb("#7a4b00"), withdrawn: rgb("#b10e1e"), warning: rgb("#b10e1e"), information: accent,
)

#let notice(item) = block(
  width: 100%, inset: (left: 12pt, right: 10pt, y: 9pt), above: 1.3em, below: 1.3em,
  fill: rgb("#f6f8f9"), stroke: (left: 4pt + tones.at(item.tone)),
  {
    par(text(weight: 700, item.title))
    directed(item, par(words(item.of)))
  },
)

#let boxes(item) = block(above: 1.5em, below: 1.6em, breakable: false, grid(
  columns: (1fr,) * calc.min(if report.onePage { 4 } else { 3 }, item.boxes.len()),
  gutter: 9pt,
  ..item.boxes.map(box => grid.cell(fill: soft, inset: 11pt, stroke: (top: 3pt + accent), {
    set par(spacing: 0.6em)
    par(text(size: 10pt, weight: 600, box.label))
    par({
      text(size: if report.onePage { 16pt } else { 20pt }, weight: 700, box.figure)
      if box.marker != none { text(size: 11pt, weight: 600, " [" + box.marker + "]") }
    })
    par(text(size: 9.5pt, words(box.of)))
  })),
))

#let chart(item) = figure(
  kind: image,
  image(bytes(item.svg), format: "svg", width: if report.onePage { 76% } else { 100% }, alt: item.alt),
  caption: block(width: 100%, text(size: 10pt, weight: 600, words(item.of))),
)

#let credited(item) = {
  if item.caption != none { text(size: 10pt, item.caption) }
  if item.caption != none and item.credit != none { linebreak() }
  if item.credit != none { text(size: 8pt, fill: quiet, item.credit) }
}

#let picture(item) = {
  let drawn = image(item.file, width: item.width * 1pt, alt: item.alt)
  if item.caption == none and item.credit == none { block(above: 1.5em, below: 1.6em, drawn) } else {
    figure(kind: image, drawn, caption: block(width: 100%, credited(item)))
  }
}

#let definitions(item) = terms(..item.terms.map(one => terms.item(one.term, words(one.of))))

// The plan on a page: what is wanted, what the year concentrates on for it, and what stands for each.

#let plan-cards(item, size) = {
  let card(body, fill, stroke) = grid.cell(fill: fill, stroke: stroke, inset: 0.7em, body)
  let label(words) = text(size: 0.85em, weight: 700, fill: accent, words)
  let arrow = align(center, polygon(fill: accent, (0pt, 0pt), (12pt, 0pt), (6pt, 7pt)))
  let listed(title, entries, nothing) = {
    label(title)
    if entries.len() == 0 { block(above: 0.5em, below: 0.5em, nothing) }
    for entry in entries { block(above: 0.5em, below: 0.5em, grid(columns: (0.8em, 1fr), [•], entry)) }
  }
  set text(size: size)
  set par(leading: 0.45em, spacing: 0.6em)
  stack(
    spacing: 7pt,
    block(width: 100%, fill: accent, inset: 0.6em, align(center, text(size: 1.2em, fill: white, weight: 700, item.title))),
    ..if item.outcomes.len() > 0 { (label(report.labels.outcomes), grid(
      columns: (1fr,) * item.outcomes.len(), gutter: 7pt,
      ..item.outcomes.map(outcome => card(align(center + horizon, text(weight: 600, outcome)), soft, 0.75pt + accent)),
    ), arrow) },
    ..if item.priorities.len() > 0 { (label(report.labels.priorities), grid(
      columns: item.priorities.map(one => one.share * 1fr), column-gutter: 7pt, row-gutter: 0pt,
      ..item.priorities.map(one => card(text(fill: white, weight: 700, one.name), accent, 0.75pt + accent)),
      ..item.priorities.map(one => card(
        listed(report.labels.delivered, one.deliverables, report.labels.nothingDelivers), white, 0.75pt + accent,
      )),
      ..item.priorities.map(one => card(
        listed(report.labels.measured, one.measures, report.labels.nothingMeasures), soft, 0.75pt + accent,
      )),
    )) },
  )
}

#let plan(item) = figure(kind: image, alt: item.alt, block(width: 100%, plan-cards(item, item.size * 1pt)))

#let plan-list(item) = {
  let lead(words) = block(sticky: true, text(weight: 600, words))
  lead(report.labels.list)
  if item.outcomes.len() > 0 {
    lead(report.labels.outcomes)
    list(..item.outcomes)
  }
  let said(label, entries, nothing) = {
    lead(label)
    if entries.len() > 0 { list(..entries) } else { par(nothing) }
  }
  for one in item.priorities {
    block(sticky: true, text(weight: 700, one.name))
    said(report.labels.delivered, one.deliverables, report.labels.nothingDelivers)
    said(report.labels.measured, one.measures, report.labels.nothingMeasures)
  }
}

#let block-of(item) = {
  if item.k == "paragraph" { paragraph(item) } else if item.k == "table" { table-of(item) } else if item.k == "heading" {
    let made = heading(level: item.level, outlined: item.listed, bookmarked: true, item.title)
    if item.id == none { made } else [#made#label(item.id)]
  } else if item.k == "list" {
    if item.ordered { enum(..item.items.map(words)) } else { list(..item.items.map(words)) }
  } else if item.k == "quote" { block(
      inset: (left: 12pt, y: 5pt), stroke: (left: 2pt + accent), quote(block: true, directed(item, words(item.of))),
    ) } else if item.k == "chart" {
    chart(item)
  } else if item.k == "image" { picture(item) } else if item.k == "boxes" { boxes(item) } else if item.k == "plan" {
    plan(item)
  } else if item.k == "plan list" { plan-list(item) } else if item.k == "notice" { notice(item) } else if item.k == "terms" { definitions(item) }
}

// Pages

#let mark(tone, title) = box(
  inset: (x: 4pt, y: 1.5pt), outset: (y: 1.5pt), radius: 2pt, stroke: 0.75pt + tones.at(tone),
  text(fill: tones.at(tone), weight: 600, title),
)

#set page(
  paper: "a4",
  margin: (x: 20mm, top: 27mm, bottom: 22mm),
  header: {
    set text(size: 8.5pt, fill: quiet)
    set par(leading: 0.4em)
    grid(
      columns: (1fr, auto), column-gutter: 12pt, align: (left + bottom, right + bottom),
      report.subject + " · " + report.title,
      report.marks.map(one => mark(one.tone, one.title)).join(h(5pt)),
    )
    v(-4pt)
    line(length: 100%, stroke: 0.5pt + rule)
  },
  footer: {
    set text(size: 8.5pt, fill: quiet)
    grid(
      columns: (1fr, auto),
      report.author + " · " + report.version,
      context [#report.labels.page #counter(page).display() #report.labels.of #counter(page).final().first()],
    )
  },
)

#let cover-page() = page(margin: (x: 24mm, top: 0mm, bottom: 20mm), header: none, footer: none, {
  place(top + left, dx: -24mm, rect(width: 210mm, height: 14mm, fill: accent))
  v(24mm)
  text(size: 13pt, weight: 600, fill: accent, report.author)
  v(1fr)
  {
    set par(leading: 0.35em)
    show title: set text(size: 34pt, weight: 700)
    show title: set block(above: 0pt, below: 14pt)
    title()
    par(text(size: 19pt, report.subject))
  }
  v(8mm)
  for line in report.cover.lines { par(text(size: 12pt, line)) }
  for item in report.notices { notice(item) }
  v(1fr)
  if report.cover.image != none { picture(report.cover.image) }
})

#let short-head() = {
  par(text(weight: 600, fill: accent, report.author))
  {
    set par(leading: 0.35em)
    show title: set text(size: 22pt, weight: 700)
    show title: set block(above: 6pt, below: 6pt)
    title()
  }
  par(report.cover.lines.join(" · "))
  for item in report.notices { notice(item) }
}

#show outline.entry.where(level: 1): set text(weight: 600)
#show outline.entry.where(level: 1): set block(above: 1.1em)
#if not report.onePage {
  cover-page()
  outline(title: report.labels.contents, depth: 2)
}

// In a block, what stands on a run of pages is set once, though the numbers in their footers come by a second pass.
#let kept-whole(items) = {
  let run = ()
  for item in items {
    if item.k == "heading" and item.newPage and run.len() > 0 {
      block(width: 100%, run.join())
      pagebreak(weak: true)
      run = ()
    }
    run.push(block-of(item))
  }
  block(width: 100%, run.join())
}

// What is meant for one page is set closer.
#let closer(body) = {
  set text(size: 9.5pt)
  set par(leading: 0.55em, spacing: 0.7em)
  show heading.where(level: 1): set text(size: 14pt)
  show heading.where(level: 1): set block(above: 1.1em, below: 0.6em)
  show heading.where(level: 2): set text(size: 11pt)
  show heading.where(level: 2): set block(above: 1em, below: 0.6em)
  body
}

#for (at, sheet) in report.sheets.enumerate() {
  let items = kept-whole(sheet.items)
  page(flipped: sheet.wide, if not report.onePage { items } else {
    if at == 0 { short-head() }
    closer(items)
  })
}
`;
