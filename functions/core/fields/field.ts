import * as v from "valibot";
import { AwardsField, AwardsValue } from "./award.ts";
import { ChoiceField, ChoiceValue } from "./choice.ts";
import { ComplaintsField, ComplaintsValue } from "./complaints.ts";
import { CouncilField, CouncilValue } from "./council.ts";
import { CountsField, CountsValue } from "./counts.ts";
import { DocumentsField, DocumentsValue } from "./documents.ts";
import { DossiersField, DossiersValue } from "./dossiers.ts";
import { ExemplarsField, ExemplarsValue } from "./exemplars.ts";
import { FundField, FundValue } from "./fund.ts";
import { IndicatorsField, IndicatorsValue } from "./indicator.ts";
import { MovementsField, MovementsValue } from "./movements.ts";
import { NarrativeField, NarrativeValue } from "./narrative.ts";
import { ProposalsField, ProposalsValue } from "./proposals.ts";
import { RatioField, RatioValue } from "./ratio.ts";
import { TargetsField, TargetsValue } from "./targets.ts";
import { TasksField, TasksValue } from "./tasks.ts";
import { TrainingField, TrainingValue } from "./training.ts";

/** One question as the form asks it. Which kinds there are is said here and in `kinds.ts`, and nowhere else. */
export const Field = v.variant("kind", [
  NarrativeField,
  ChoiceField,
  CountsField,
  RatioField,
  IndicatorsField,
  MovementsField,
  AwardsField,
  ExemplarsField,
  DocumentsField,
  CouncilField,
  TrainingField,
  ComplaintsField,
  FundField,
  TargetsField,
  TasksField,
  ProposalsField,
  DossiersField,
]);
export type Field = v.InferOutput<typeof Field>;
export type FieldKind = Field["kind"];

/** Its answer. */
export const FieldValue = v.variant("kind", [
  NarrativeValue,
  ChoiceValue,
  CountsValue,
  RatioValue,
  IndicatorsValue,
  MovementsValue,
  AwardsValue,
  ExemplarsValue,
  DocumentsValue,
  CouncilValue,
  TrainingValue,
  ComplaintsValue,
  FundValue,
  TargetsValue,
  TasksValue,
  ProposalsValue,
  DossiersValue,
]);
export type FieldValue = v.InferOutput<typeof FieldValue>;
