package org.tensionwire.ingest.wiring;

import org.tensionwire.ingest.poll.PollResult;

/** A poll that waits to be committed. */
record FinishedPoll(PollTicket ticket, PollResult result) {}
