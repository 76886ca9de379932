import Diplomacy
