package org.incubatornetwork.examples.page;

import java.util.List;

/**
 * What the template shows.
 *
 * @param words the words of the page
 * @param name the name of the network
 * @param subtitle of what day the figures are, and how much the register holds
 * @param document the name of the document's file
 * @param style the style sheet
 * @param policy the content security policy, which allows that style sheet and nothing else
 * @param tiles the figures of the summary
 * @param answers the answers to what is asked first
 * @param sections the pictures
 * @param verdicts the published figures by verdict
 * @param findings what was found in the document
 */
public record PageModel(
        Words words,
        String name,
        String subtitle,
        String document,
        String style,
        String policy,
        List<Overview.Tile> tiles,
        List<Overview.Answer> answers,
        List<Section> sections,
        List<Published.Group> verdicts,
        List<FoundFaults.Group> findings) {

    /**
     * A part of the page.
     *
     * @param id its id
     * @param title its title
     * @param pictures its pictures
     */
    public record Section(String id, String title, List<Picture> pictures) {}
}
