import type { HeadlineBox } from "./headline-box.ts";

export const headlineBoxExamples = {
  portfolio: [
    {
      figure: { text: "£24.502m", href: "/trace/h-1", code: "F1" },
      what: "net cash limit: £52.172m spending less £27.670m income",
    },
    { figure: { text: "£3.256m", href: "/trace/h-2", code: "F2" }, what: "reserves approved for use" },
    {
      figure: { text: "£49.848m", href: "/trace/h-3", code: "F3" },
      what: "capital programme, then £10.023m in 2022/23",
    },
    {
      figure: { text: "4 of 6" },
      what: "numerical targets met at last result; 2 close, none missed; 10 measures have no such target",
    },
  ],
} satisfies Record<string, readonly HeadlineBox[]>;
