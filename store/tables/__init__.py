"""All tables; importing this package maps every record once."""

from sqlalchemy import Index, UniqueConstraint

from services.records import campaigns as m
from services.records import conversation as c
from services.records import learning as g
from services.records import people as p
from services.records import privacy as v
from services.records import proactive as a
from services.records import published as o
from services.records import requests as r
from services.records import sources as q
from services.records import staff as f
from services.records import status as s
from store.tables.derive import map_record, metadata

PERSON = {"person_id": "person.id"}
IN_CONVERSATION = {"conversation_id": "conversation.id"}

people = map_record(p.Person, "person", indexed=["region", "birth_date", "phone_index"], unique=["iin_index"])
family = map_record(p.FamilyRelation, "family_relation", references={**PERSON, "relative_id": "person.id"})
registry_facts = map_record(p.RegistryFact, "registry_fact", references=PERSON)
contributions = map_record(p.ContributionPeriod, "contribution_period", references=PERSON)
savings = map_record(p.Savings, "savings", references=PERSON)
insurance = map_record(p.Insurance, "insurance", references=PERSON)
bank_accounts = map_record(p.BankAccount, "bank_account", references=PERSON)
awards = map_record(p.Award, "award", references=PERSON, indexed=["service", "state"])
payments = map_record(p.Payment, "payment", references={**PERSON, "award_id": "award.id", "event_id": "life_event.id"})

statuses = map_record(s.StatusRecord, "status_record", references=PERSON, indexed=["category"])
status_changes = map_record(s.StatusChange, "status_change", references={**PERSON, "record_id": "status_record.id"})
conflicts = map_record(s.StatusConflict, "status_conflict", references=PERSON)

chats = map_record(
    c.ChatLink,
    "chat_link",
    UniqueConstraint("channel", "chat_id"),
    references=PERSON,
    indexed=["channel", "linked_at", "blocked_at"],
)
link_attempts = map_record(c.LinkAttempt, "link_attempt", references={**PERSON, "chat_link_id": "chat_link.id"})
conversations = map_record(
    c.Conversation,
    "conversation",
    Index(None, "state", "last_message_at"),
    Index(None, "topic", "last_message_at"),
    Index(None, "operator_id", "last_message_at"),
    references={**PERSON, "chat_link_id": "chat_link.id"},
    indexed=["last_message_at", "misunderstood_in_row"],
)
messages = map_record(
    c.Message,
    "message",
    Index(None, "conversation_id", "seq"),
    references=IN_CONVERSATION,
    indexed=["notice_id", "created_at", "doubt", "label_id"],
)
buttons = map_record(c.Button, "button", references={"chat_link_id": "chat_link.id"})
updates = map_record(c.ProcessedUpdate, "processed_update", key=["update_id"])
ratings = map_record(c.Rating, "rating", references=IN_CONVERSATION)
handoffs = map_record(c.Handoff, "handoff", references=IN_CONVERSATION)
notes = map_record(c.Note, "note", references=IN_CONVERSATION)

requests = map_record(r.Request, "request", references=PERSON, indexed=["state", "kind"], unique=["number"])
documents = map_record(r.Document, "document", indexed=["request_id", "conversation_id"])

sources = map_record(a.EventSource, "event_source")
events = map_record(
    a.LifeEvent,
    "life_event",
    UniqueConstraint("source", "event_id"),
    Index(None, "source", "corrects"),
    Index(None, "source", "withdraws"),
    Index(None, "source", "received_at"),
    references=PERSON,
    indexed=["iin_index", "state"],
)
campaigns = map_record(m.Campaign, "campaign", indexed=["state"])
source_calls = map_record(q.SourceCall, "source_call", references={"source_id": "event_source.id"})
contingent_files = map_record(
    q.ContingentFile, "contingent_file", references={"source_id": "event_source.id"}, unique=["number"]
)
event_parties = map_record(a.EventParty, "event_party", references={"event_id": "life_event.id"}, indexed=["iin_index"])
notices = map_record(
    a.Notice,
    "notice",
    Index(None, "asks", "chased", "sent_at"),
    references={**PERSON, "campaign_id": "campaign.id"},
    indexed=["state", "code", "kind", "chat_link_id"],
    unique=["key"],
)
attempts = map_record(a.SendAttempt, "send_attempt", references={"notice_id": "notice.id"})
opt_outs = map_record(a.OptOut, "opt_out", references=PERSON)
subscriptions = map_record(
    a.TopicSubscription, "topic_subscription", UniqueConstraint("person_id", "topic"), references=PERSON
)
send_slots = map_record(a.SendSlot, "send_slot", key=["name"])
worker_beats = map_record(a.WorkerBeat, "worker_beat", key=["executor_id"])

consents = map_record(v.Consent, "consent", references=PERSON)
accesses = map_record(v.AccessRecord, "access_record", references=PERSON)

staff = map_record(f.Staff, "staff", unique=["login", "subject"])
staff_sessions = map_record(f.StaffSession, "staff_session", key=["id_hash"], references={"staff_id": "staff.id"})
staff_actions = map_record(f.StaffAction, "staff_action", references={"staff_id": "staff.id"})
canned_replies = map_record(f.CannedReply, "canned_reply")

labels = map_record(g.Label, "label", references={"message_id": "message.id"})
trainings = map_record(g.Training, "training", references={"asked_by": "staff.id"}, indexed=["state"])

service_counts = map_record(o.ServiceCount, "service_count", indexed=["day"])
open_data_editions = map_record(o.OpenDataEdition, "open_data_edition", key=["month"])

__all__ = ["metadata"]
