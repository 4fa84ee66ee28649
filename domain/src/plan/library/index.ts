import { caringForPeople } from './care/caring-for-people.ts';
import { workingSafely } from './care/working-safely.ts';
import { analysingData } from './data/analysing-data.ts';
import { buildingDataPipelines } from './data/building-data-pipelines.ts';
import { modellingAndExperiments } from './data/modelling-and-experiments.ts';
import { designingInterfaces } from './design/designing-interfaces.ts';
import { explainingDesignChoices } from './design/explaining-design-choices.ts';
import { understandingUsers } from './design/understanding-users.ts';
import { beingReliable } from './early-career/being-reliable.ts';
import { learningByDoing } from './early-career/learning-by-doing.ts';
import { assessingProgress } from './education/assessing-progress.ts';
import { teachingAndExplaining } from './education/teaching-and-explaining.ts';
import { assuringQuality } from './engineering/assuring-quality.ts';
import { buildingSoftware } from './engineering/building-software.ts';
import { designingSystems } from './engineering/designing-systems.ts';
import { reviewingAndMaintaining } from './engineering/reviewing-and-maintaining.ts';
import { runningReliably } from './engineering/running-reliably.ts';
import { securingSystems } from './engineering/securing-systems.ts';
import { analysingFinances } from './finance/analysing-finances.ts';
import { controllingRisk } from './finance/controlling-risk.ts';
import { keepingAccurateBooks } from './finance/keeping-accurate-books.ts';
import { adaptingToChange } from './general/adapting-to-change.ts';
import { communicatingClearly } from './general/communicating-clearly.ts';
import { learningNewThings } from './general/learning-new-things.ts';
import { planningWork } from './general/planning-work.ts';
import { solvingProblems } from './general/solving-problems.ts';
import { takingOwnership } from './general/taking-ownership.ts';
import { workingTogether } from './general/working-together.ts';
import type { LibraryItem } from './item.ts';
import { decidingUnderUncertainty } from './leadership/deciding-under-uncertainty.ts';
import { leadingChange } from './leadership/leading-change.ts';
import { leadingPeople } from './leadership/leading-people.ts';
import { settingDirection } from './leadership/setting-direction.ts';
import { reachingAnAudience } from './marketing/reaching-an-audience.ts';
import { writingForReaders } from './marketing/writing-for-readers.ts';
import { coordinatingLogistics } from './operations/coordinating-logistics.ts';
import { handlingIncidents } from './operations/handling-incidents.ts';
import { improvingProcesses } from './operations/improving-processes.ts';
import { workingWithSuppliers } from './operations/working-with-suppliers.ts';
import { developingPeople } from './people/developing-people.ts';
import { hiringFairly } from './people/hiring-fairly.ts';
import { supportingEmployees } from './people/supporting-employees.ts';
import { choosingWhatToBuild } from './product/choosing-what-to-build.ts';
import { deliveringProducts } from './product/delivering-products.ts';
import { findingCustomerNeeds } from './sales/finding-customer-needs.ts';
import { managingAPipeline } from './sales/managing-a-pipeline.ts';
import { winningAgreement } from './sales/winning-agreement.ts';
import { resolvingHardCases } from './support/resolving-hard-cases.ts';
import { servingCustomers } from './support/serving-customers.ts';
import { troubleshootingForOthers } from './support/troubleshooting-for-others.ts';

export const LIBRARY_VERSION = '2026-11c';

/** Every competency that a plan can be drafted from without a model. */
export const LIBRARY: readonly LibraryItem[] = [
  adaptingToChange,
  communicatingClearly,
  learningNewThings,
  planningWork,
  solvingProblems,
  takingOwnership,
  workingTogether,
  assuringQuality,
  buildingSoftware,
  designingSystems,
  reviewingAndMaintaining,
  runningReliably,
  securingSystems,
  analysingData,
  buildingDataPipelines,
  modellingAndExperiments,
  designingInterfaces,
  explainingDesignChoices,
  understandingUsers,
  choosingWhatToBuild,
  deliveringProducts,
  findingCustomerNeeds,
  managingAPipeline,
  winningAgreement,
  reachingAnAudience,
  writingForReaders,
  resolvingHardCases,
  servingCustomers,
  troubleshootingForOthers,
  coordinatingLogistics,
  handlingIncidents,
  improvingProcesses,
  workingWithSuppliers,
  analysingFinances,
  controllingRisk,
  keepingAccurateBooks,
  developingPeople,
  hiringFairly,
  supportingEmployees,
  decidingUnderUncertainty,
  leadingChange,
  leadingPeople,
  settingDirection,
  beingReliable,
  learningByDoing,
  caringForPeople,
  workingSafely,
  assessingProgress,
  teachingAndExplaining,
];
