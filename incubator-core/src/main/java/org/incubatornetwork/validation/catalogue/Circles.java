package org.incubatornetwork.validation.catalogue;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Finds what leads back to itself, in time and space in proportion to the number of things and of steps between them: two things are
 * on a circle together if and only if they are of one component (Tarjan, SIAM J. Comput. 1, 1972, without recursion).
 */
final class Circles {
    private final int[][] next;
    private final int[] order;
    private final int[] lowest;
    private final int[] component;
    private final int[] done;
    private final Deque<Integer> open = new ArrayDeque<>();
    private int visited;

    private Circles(int[][] next) {
        this.next = next;
        this.order = new int[next.length];
        this.lowest = new int[next.length];
        this.component = new int[next.length];
        this.done = new int[next.length];
    }

    /**
     * The components of a graph.
     *
     * @param next of each thing those that it leads to
     * @return of each thing the number of its component, from 1
     */
    static int[] components(int[][] next) {
        Circles circles = new Circles(next);
        for (int i = 0; i < next.length; i++) {
            if (circles.order[i] == 0) {
                circles.visit(i);
            }
        }
        return circles.component;
    }

    private void visit(int start) {
        Deque<Integer> way = new ArrayDeque<>();
        enter(start, way);
        while (!way.isEmpty()) {
            int at = way.getLast();
            if (done[at] < next[at].length) {
                int to = next[at][done[at]++];
                if (order[to] == 0) {
                    enter(to, way);
                } else if (component[to] == 0) {
                    lowest[at] = Math.min(lowest[at], order[to]);
                }
            } else {
                way.removeLast();
                if (!way.isEmpty()) {
                    lowest[way.getLast()] = Math.min(lowest[way.getLast()], lowest[at]);
                }
                close(at);
            }
        }
    }

    private void enter(int thing, Deque<Integer> way) {
        visited++;
        order[thing] = visited;
        lowest[thing] = visited;
        open.addLast(thing);
        way.addLast(thing);
    }

    private void close(int thing) {
        if (lowest[thing] == order[thing]) {
            int last;
            do {
                last = open.removeLast();
                component[last] = order[thing];
            } while (last != thing);
        }
    }
}
