import admissions from '../../dictionaries/profiles/admissions.json' with { type: 'json' };
import appointmentNotice from '../../dictionaries/profiles/appointment-notice.json' with { type: 'json' };
import cadreVetting from '../../dictionaries/profiles/cadre-vetting.json' with { type: 'json' };
import caseDeliberation from '../../dictionaries/profiles/case-deliberation.json' with { type: 'json' };
import civilServiceRecruitment from '../../dictionaries/profiles/civil-service-recruitment.json' with { type: 'json' };
import classRegister from '../../dictionaries/profiles/class-register.json' with { type: 'json' };
import clinicSchedule from '../../dictionaries/profiles/clinic-schedule.json' with { type: 'json' };
import commendation from '../../dictionaries/profiles/commendation.json' with { type: 'json' };
import companyDisclosure from '../../dictionaries/profiles/company-disclosure.json' with { type: 'json' };
import companyPenalty from '../../dictionaries/profiles/company-penalty.json' with { type: 'json' };
import courtSession from '../../dictionaries/profiles/court-session.json' with { type: 'json' };
import disabilityBenefit from '../../dictionaries/profiles/disability-benefit.json' with { type: 'json' };
import discipline from '../../dictionaries/profiles/discipline.json' with { type: 'json' };
import disciplineClues from '../../dictionaries/profiles/discipline-clues.json' with { type: 'json' };
import divorceJudgment from '../../dictionaries/profiles/divorce-judgment.json' with { type: 'json' };
import donation from '../../dictionaries/profiles/donation.json' with { type: 'json' };
import dutyRoster from '../../dictionaries/profiles/duty-roster.json' with { type: 'json' };
import examSecrecy from '../../dictionaries/profiles/exam-secrecy.json' with { type: 'json' };
import familyJudgment from '../../dictionaries/profiles/family-judgment.json' with { type: 'json' };
import farmSubsidy from '../../dictionaries/profiles/farm-subsidy.json' with { type: 'json' };
import forecastConference from '../../dictionaries/profiles/forecast-conference.json' with { type: 'json' };
import honours from '../../dictionaries/profiles/honours.json' with { type: 'json' };
import hotlineRecords from '../../dictionaries/profiles/hotline-records.json' with { type: 'json' };
import houseExpropriation from '../../dictionaries/profiles/house-expropriation.json' with { type: 'json' };
import incidentReport from '../../dictionaries/profiles/incident-report.json' with { type: 'json' };
import internalReport from '../../dictionaries/profiles/internal-report.json' with { type: 'json' };
import investigation from '../../dictionaries/profiles/investigation.json' with { type: 'json' };
import judgment from '../../dictionaries/profiles/judgment.json' with { type: 'json' };
import juvenileJudgment from '../../dictionaries/profiles/juvenile-judgment.json' with { type: 'json' };
import landCompensation from '../../dictionaries/profiles/land-compensation.json' with { type: 'json' };
import leadership from '../../dictionaries/profiles/leadership.json' with { type: 'json' };
import livingAllowance from '../../dictionaries/profiles/living-allowance.json' with { type: 'json' };
import localHistory from '../../dictionaries/profiles/local-history.json' with { type: 'json' };
import mobilisation from '../../dictionaries/profiles/mobilisation.json' with { type: 'json' };
import oldAgeAllowance from '../../dictionaries/profiles/old-age-allowance.json' with { type: 'json' };
import opinionHandling from '../../dictionaries/profiles/opinion-handling.json' with { type: 'json' };
import personPenalty from '../../dictionaries/profiles/person-penalty.json' with { type: 'json' };
import personalStory from '../../dictionaries/profiles/personal-story.json' with { type: 'json' };
import petitionReply from '../../dictionaries/profiles/petition-reply.json' with { type: 'json' };
import publicHousing from '../../dictionaries/profiles/public-housing.json' with { type: 'json' };
import publicList from '../../dictionaries/profiles/public-list.json' with { type: 'json' };
import publicSecurityPenalty from '../../dictionaries/profiles/public-security-penalty.json' with { type: 'json' };
import scholarship from '../../dictionaries/profiles/scholarship.json' with { type: 'json' };
import serviceGuide from '../../dictionaries/profiles/service-guide.json' with { type: 'json' };
import specialRegister from '../../dictionaries/profiles/special-register.json' with { type: 'json' };
import stabilityBulletin from '../../dictionaries/profiles/stability-bulletin.json' with { type: 'json' };
import stabilityControl from '../../dictionaries/profiles/stability-control.json' with { type: 'json' };
import strategicReserves from '../../dictionaries/profiles/strategic-reserves.json' with { type: 'json' };
import studentAid from '../../dictionaries/profiles/student-aid.json' with { type: 'json' };
import tender from '../../dictionaries/profiles/tender.json' with { type: 'json' };
import villageAffairs from '../../dictionaries/profiles/village-affairs.json' with { type: 'json' };
import wantedNotice from '../../dictionaries/profiles/wanted-notice.json' with { type: 'json' };
import { ReviewError } from '../errors.ts';
import type { Profile } from './profile.ts';

const FILES: readonly unknown[] = [
  serviceGuide,
  leadership,
  appointmentNotice,
  civilServiceRecruitment,
  honours,
  commendation,
  livingAllowance,
  disabilityBenefit,
  oldAgeAllowance,
  farmSubsidy,
  landCompensation,
  houseExpropriation,
  publicHousing,
  studentAid,
  scholarship,
  admissions,
  classRegister,
  companyPenalty,
  personPenalty,
  publicSecurityPenalty,
  judgment,
  courtSession,
  divorceJudgment,
  familyJudgment,
  tender,
  companyDisclosure,
  incidentReport,
  wantedNotice,
  petitionReply,
  hotlineRecords,
  villageAffairs,
  donation,
  clinicSchedule,
  discipline,
  internalReport,
  stabilityBulletin,
  personalStory,
  dutyRoster,
  localHistory,
  publicList,
  cadreVetting,
  caseDeliberation,
  stabilityControl,
  opinionHandling,
  mobilisation,
  strategicReserves,
  forecastConference,
  specialRegister,
  juvenileJudgment,
  disciplineClues,
  examSecrecy,
  investigation,
];

/** The profiles that come with the library. Of two that fit a document alike, the first is taken. */
export const PROFILES: readonly Profile[] = FILES.filter(isProfile);

/** The shipped files are held to the schema by a test: to parse them at every start takes longer than a review. */
function isProfile(_file: unknown): _file is Profile {
  return true;
}

const SHIPPED: ReadonlySet<Profile> = new Set(PROFILES);

/** Whether a profile comes with the library, so that reports know it by its id; a verdict has to say what others are. */
export function isShipped(profile: Profile): boolean {
  return SHIPPED.has(profile);
}

/** Throws `config-invalid` if two profiles share an id. */
export function assertDistinctProfiles(profiles: readonly Profile[]): void {
  const seen = new Set<string>();
  for (const { id } of profiles) {
    if (seen.has(id)) throw new ReviewError('config-invalid', `两个文种使用同一个 id：${id}。请改其中一个。`);
    seen.add(id);
  }
}
