import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A tag of a PDF, with the words that stand directly under it and the tags within. */
export type Tag = {
  readonly role: string;
  readonly alt?: string;
  readonly words: string;
  readonly tags: readonly Tag[];
  /** The words and the tags in the order they are read. */
  readonly inOrder: readonly (string | Tag)[];
};

export type ReadPdf = {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly created: string;
  /** The XMP packet, where a PDF says what standard it keeps to. */
  readonly claims: string;
  readonly bookmarks: readonly string[];
  readonly links: readonly string[];
  readonly pages: readonly {
    readonly width: number;
    readonly height: number;
    readonly words: string;
    readonly tags: Tag;
  }[];
};

/** Reads a PDF back as a reader's program does: what it says of itself, its tags and its words. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const { info, metadata } = await pdf.getMetadata();
  const told = new Map<string, unknown>(Object.entries(info));
  const pages = await everyPage(pdf);
  const links = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat();
  const read = {
    title: String(told.get("Title") ?? ""),
    author: String(told.get("Author") ?? ""),
    language: String(told.get("Language") ?? ""),
    created: String(told.get("CreationDate") ?? ""),
    claims: String(metadata?.getRaw() ?? ""),
    bookmarks: (await pdf.getOutline())?.map(({ title }) => title) ?? [],
    links: links.flatMap((link) => (typeof link.url === "string" ? [link.url] : [])),
    pages: await Promise.all(pages.map(readPage)),
  };
  await pdf.loadingTask.destroy();
  return read;
}

/** Every tag, each before those within it. */
export function* everyTag(tag: Tag): Generator<Tag> {
  yield tag;
  for (const within of tag.tags) yield* everyTag(within);
}

/** All the words under a tag. */
export function wordsOf(tag: Tag): string {
  const said = tag.inOrder.map((one) => (typeof one === "string" ? one : wordsOf(one)));
  return said.join(" ").replace(/\s+/g, " ").trim();
}

function everyPage(pdf: PDFDocumentProxy): Promise<readonly PDFPageProxy[]> {
  return Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)));
}

async function readPage(page: PDFPageProxy): Promise<ReadPdf["pages"][number]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const marked = new Map<string, string>();
  const open: string[] = [];
  let words = "";
  for (const item of items) {
    if ("type" in item) {
      if (item.type === "endMarkedContent") open.pop();
      else open.push(item.id ?? "");
      continue;
    }
    const said = `${item.str}${item.hasEOL ? " " : ""}`;
    words += said;
    const id = open.findLast((within) => within !== "") ?? "";
    marked.set(id, `${marked.get(id) ?? ""}${said}`);
  }
  const { width, height } = page.getViewport({ scale: 1 });
  return {
    width,
    height,
    words: words.replace(/\s+/g, " "),
    tags: tagOf(await page.getStructTree(), marked),
  };
}

type Node = Awaited<ReturnType<PDFPageProxy["getStructTree"]>>;

function tagOf(node: Node, marked: ReadonlyMap<string, string>): Tag {
  const inOrder = node.children.map((child) =>
    "type" in child ? (marked.get(String(child.id)) ?? "") : tagOf(child, marked),
  );
  const words = inOrder.filter((one) => typeof one === "string").join("");
  const tags = inOrder.filter((one) => typeof one !== "string");
  const alt = "alt" in node ? { alt: String(node.alt) } : {};
  return { role: String(node.role), ...alt, words, tags, inOrder };
}
