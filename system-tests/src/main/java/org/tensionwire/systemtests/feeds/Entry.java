package org.tensionwire.systemtests.feeds;

/**
 * One item of a scripted feed.
 *
 * @param serial which generated story it is
 * @param identity which of guid and link the feed gives
 * @param updates how often it is changed while it is listed
 */
record Entry(int serial, boolean tension, Identity identity, int updates) {

  enum Identity {
    GUID_AND_LINK,
    LINK,
    GUID
  }

  boolean hasGuid() {
    return identity != Identity.LINK;
  }

  boolean hasLink() {
    return identity != Identity.GUID;
  }
}
