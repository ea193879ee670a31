import { defined } from '../domain/data.ts';
import { isFailure } from '../domain/outcome.ts';
import { annotationsFrom, closingSentence, type Annotation, type Findings, type Locator } from './annotations.ts';
import { outputsFrom } from './outputs.ts';
import { withRemedies } from './remedy.ts';
import { safeTexts } from './safe.ts';
import { summaryFrom } from './summary.ts';

/** The result of a run, however it ends. */
export interface Report extends Findings {
  readonly dryRun: boolean;
  readonly tag: string;
  readonly version: string;
  readonly manifestUrl: string;
  /** Tags that an audit found to be missing, oldest first. */
  readonly missing?: readonly string[];
  /** The release's page; '' if it is not known. */
  readonly pageUrl: string;
  readonly isReleaseEvent?: boolean;
}

export interface ReportSink {
  safe(text: string): string;
  annotate(annotation: Annotation): void;
  output(name: string, value: string): void;
  summary(markdown: string): void;
  line(text: string): void;
}

/**
 * Writes annotations, outputs, summary and the closing line, and returns the exit status.
 * @param locator called only if something is about the manifest
 */
export async function writeReport(
  report: Report,
  sink: ReportSink,
  { locator, documents }: { readonly locator: () => Promise<Locator>; readonly documents: string | undefined },
): Promise<0 | 1> {
  // Decided before anything is redacted.
  const failed = report.problems.length > 0 || report.outcomes.some(isFailure);
  const safe = safeTexts(withRemedies(report), (text) => sink.safe(text));
  const { outcomes, problems, notices } = safe;
  const places = [...problems, ...notices, ...outcomes.flatMap((outcome) => [...outcome.problems, ...outcome.notices])];
  const locate = places.some(({ place }) => place?.kind === 'manifest') ? await locator() : () => undefined;
  for (const annotation of annotationsFrom(safe, locate)) sink.annotate(annotation);

  const outputs = outputsFrom({ ...safe, failed });
  for (const [name, value] of Object.entries(outputs)) sink.output(name, value);
  sink.summary(summaryFrom({ ...safe, ...defined({ documents }) }));
  sink.line(closingSentence(outputs.status, outcomes));
  return failed ? 1 : 0;
}
