import { drawPanel, type PanelFigure, panelStops } from "./panel.ts";
import { extentAround } from "./scale.ts";
import { drawStops } from "./stops.ts";
import { picture, type Spoken } from "./svg.ts";

/** One small trend under a heading of the page, such as a link: its figures, undefined where none is held. */
export type SmallTrend = Spoken & {
  /** As printed, in the order of time. */
  readonly periods: readonly string[];
  readonly figures: readonly (PanelFigure | undefined)[];
  readonly target?: PanelFigure;
};

/** On a scale of its own, which need not start at nought: the page says so once for all of them. */
export function smallTrend({ periods, figures, target, ...spoken }: SmallTrend): string {
  const values = [...figures, target].flatMap((figure) => (figure === undefined ? [] : [figure.value]));
  const [width, height, fontSize] = [288, 128, 15];
  const placed = {
    panel: { title: spoken.title, figures, ...(target && { target }) },
    periods,
    extent: extentAround(values),
    fontSize,
    titleLines: 0,
    left: 0,
    top: 0,
    width,
    height,
  };
  return picture({ spoken, variant: "small", width, height, fontSize }, [
    drawPanel(placed),
    drawStops({ left: 0, right: width, top: 4, bottom: height - fontSize * 1.6 }, panelStops(placed)),
  ]);
}
